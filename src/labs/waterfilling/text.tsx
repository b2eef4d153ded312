import { Variable } from '../../ui/Variable.tsx'

/** What the picture says, in two sentences. */
export function ReadingText() {
  return (
    <p className="prose water-lead__words">
      Let water in up to the level <Variable>γ</Variable>. What a component has above it is worth describing
      and costs bits; what lies below stays as error, and a component wholly under water is left out.
    </p>
  )
}
