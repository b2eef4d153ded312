import { useState } from 'react'
import { formatCompact, formatCount, formatNumber } from '../../../../figures/format.ts'
import { ControlGroup } from '../../../../ui/ControlGroup.tsx'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { useSlowed } from '../../../../ui/useSlowed.ts'
import { useWaterfilling } from '../../context.ts'
import { LiveValue } from '../../parts.ts'
import { tableMethods } from '../methods.ts'
import { trainingCost } from '../training-cost.ts'
import { CostFormula, TargetFormula, UpdateFormula } from './training-formulas.tsx'
import type { RegularizationName } from './training-formulas.tsx'
import '../../../parts/equations/equation-card.css'

const readingMilliseconds = 120
const names = ['regularization1', 'regularization2', 'regularization3'] as const

/** What VR-Kmeans lowers and how a codeword is found, with the values that the training on the screen came to. */
export function TrainingEquations() {
  // Formulas are costly to lay out, and numbers that change with every frame cannot be read.
  const wanted = useSlowed(
    useWaterfilling((state) => state.wanted),
    readingMilliseconds,
  )
  const [chosen, setChosen] = useState<RegularizationName>('regularization2')
  const methods = tableMethods(wanted).filter(({ method }) => method === 'vr')
  const shown = methods.find(({ lambda }) => lambda === wanted[chosen]) ?? methods[0]
  return (
    <section className="equation-card training__equation" aria-label="VR-Kmeans as equations">
      <ControlGroup title="VR-Kmeans" hint="as equations" quiet open={false}>
        <div className="equation-card__body">
          {methods.length < 2 ? null : (
            <Segmented
              label="Regularization in the equations"
              fill
              value={shown.key}
              options={methods.map(({ key, lambda, identity }) => ({
                value: key,
                identity,
                label: formatCompact(lambda ?? Number.NaN),
                title: `λ = ${formatCompact(lambda ?? Number.NaN)}`,
              }))}
              onChange={(key) => {
                const lambda = methods.find((method) => method.key === key)?.lambda
                setChosen(names.find((name) => wanted[name] === lambda) ?? chosen)
              }}
            />
          )}
          <CostFormula regularization={chosen} />
          <TargetFormula />
          <UpdateFormula regularization={chosen} />
          <Values name={chosen} methodKey={shown.key} />
        </div>
      </ControlGroup>
    </section>
  )
}

interface ValuesProps {
  readonly name: RegularizationName
  readonly methodKey: string
}

/** The two terms of the cost at the codebook of the screen, and the first component's norm beside its target. */
function Values({ name, methodKey }: ValuesProps) {
  const lambda = useWaterfilling((state) => state.wanted[name])
  const level = useSlowed(
    useWaterfilling((state) => state.water?.pour.waterLevel),
    readingMilliseconds,
  )
  const table = useSlowed(
    useWaterfilling((state) => state.training.table),
    readingMilliseconds,
  )
  const curve = table?.curves[methodKey]
  const cost = table && curve ? trainingCost(table, curve) : undefined
  return (
    <>
      <p className="equation-card__values">
        <LiveValue name={name} symbol="λ" word="regularization" value={formatCompact(lambda)} />
        {level === undefined ? null : (
          <LiveValue name="waterLevel" symbol="γ" word="level" value={formatCompact(level, 4)} />
        )}
      </p>
      {cost && curve ? (
        <p className="note">
          Now {formatCompact(cost.error, 4)} for the error and {formatCompact(cost.penalty, 3)} for the norms.{' '}
          {formatCount(curve.codewordsUsed)} codewords in use; the first component has{' '}
          {formatNumber(cost.firstNorm, 1)} and should have {formatNumber(cost.firstTarget, 1)}.
        </p>
      ) : null}
    </>
  )
}
