import { useMemo } from 'react'
import { useFaces } from '../context.ts'
import { modelOf } from '../state.ts'
import { acquaintanceOf } from './known-people.ts'
import { lookProse } from './look-prose.ts'
import type { KeyedEvaluation, ShownLook } from './look-state.ts'

interface LookTextProps {
  readonly look: ShownLook
  readonly evaluation: KeyedEvaluation | undefined
}

/** What to make of the pictures above. */
export function LookText({ look, evaluation }: LookTextProps) {
  const model = useFaces(modelOf)
  const acquaintance = useMemo(() => model && acquaintanceOf(model), [model])
  return (
    <div className="prose look__text">
      {lookProse(look, evaluation, { acquaintance }).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
