import { Variable } from '../../ui/Variable.tsx'

/** What the lab does, in three sentences. */
export function ReadingText() {
  return (
    <p className="prose">
      Whole faces are quantized in layers: each codes what the ones before left over, with{' '}
      <Variable>K</Variable> codewords that are zero wherever water-filling has no bits to spend. The lines
      below ask whether the codebooks learn faces or only the pictures they were trained on. Then the held-out
      face is rebuilt from few pixels with them.
    </p>
  )
}
