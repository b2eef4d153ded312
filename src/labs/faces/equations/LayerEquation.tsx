import { formatCompact, formatCount } from '../../../figures/format.ts'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { useSlowed } from '../../../ui/useSlowed.ts'
import '../../parts/equations/equation-card.css'
import { useFaces } from '../context.ts'
import { LiveValue } from '../parts.ts'
import { LayerCostFormula, TargetFormula } from './layer-formulas.tsx'

const readingMilliseconds = 120

/** What one layer minimises, with the values that the last layer was learned with. */
export function LayerEquation() {
  const trainer = useFaces((state) => state.wanted.trainer)
  // Formulas are costly to lay out, and numbers that change with every frame cannot be read.
  const regularization = useSlowed(
    useFaces((state) => state.wanted.regularization),
    readingMilliseconds,
  )
  const codebookSize = useSlowed(
    useFaces((state) => state.wanted.codebookSize),
    readingMilliseconds,
  )
  return (
    <section className="equation-card" aria-label="Equation">
      <ControlGroup title="One layer" hint="as equations" quiet>
        <div className="equation-card__body">
          <LayerCostFormula />
          <TargetFormula />
          <p className="equation-card__values">
            {trainer === 'vr' ? (
              <LiveValue
                name="regularization"
                symbol="λ"
                word="regularization"
                value={formatCompact(regularization)}
              />
            ) : null}
            <LiveValue name="codebookSize" symbol="K" word="codewords" value={formatCount(codebookSize)} />
          </p>
          <LayerNow />
          <p className="note">{trainerWords[trainer]}</p>
        </div>
      </ControlGroup>
    </section>
  )
}

const trainerWords = {
  vr: 'S: the variances that water-filling allows. λ is relative to the largest variance left, so that it means the same in every layer. The next layer receives X − CZ.',
  kmeans: 'K-means is λ = 0: only the residuals of the training pictures count.',
  random: 'Random codewords are the other end: drawn with the variances S, they see no picture.',
} as const

/** The values of the layer that was learned last. */
function LayerNow() {
  const layer = useSlowed(
    useFaces((state) => state.training.shown?.layers.at(-1)),
    readingMilliseconds,
  )
  if (!layer) return null
  return (
    <p className="note">
      Now, layer {formatCount(layer.index + 1)}: <Variable>γ</Variable> = {formatCompact(layer.waterLevel, 4)}{' '}
      grey levels², {formatCount(layer.activeCount)} dimensions above it, {formatCount(layer.codewordsUsed)}{' '}
      codewords in use.
    </p>
  )
}
