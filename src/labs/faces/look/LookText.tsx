import { useFaces } from '../context.ts'
import { lookProse } from './look-prose.ts'
import type { KeyedEvaluation, ShownLook } from './look-state.ts'

interface LookTextProps {
  readonly look: ShownLook
  readonly evaluation: KeyedEvaluation | undefined
}

/** What to make of the pictures above. */
export function LookText({ look, evaluation }: LookTextProps) {
  const split = useFaces((state) => state.training.shown?.parameters.split ?? state.wanted.split)
  return (
    <div className="prose look__text">
      {lookProse(look, evaluation, { split }).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
