import { shareText } from '../share-text.ts'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { formatNumber } from '../../../figures/format.ts'
import { useSlowed } from '../../../ui/useSlowed.ts'
import { useWaterfilling } from '../context.ts'
import { levelDecimals } from '../dial-ranges.ts'
import { LiveValue } from '../parts.ts'
import { CodewordVarianceFormula, DistortionFormula, RateFormula } from './formulas.tsx'
import '../../parts/equations/equation-card.css'

const readingMilliseconds = 120

/** Reverse water-filling as formulas, with the values they have now. */
export function EquationCard() {
  const water = useWaterfilling((state) => state.water)
  const codebookSize = useWaterfilling((state) => state.wanted.codebookSize)
  const isHeld = useWaterfilling((state) => state.wanted.held === 'codebook')
  // Formulas are costly to lay out, and numbers that change with every frame cannot be read.
  const pour = useSlowed(water, readingMilliseconds)?.pour
  return (
    <section className="equation-card" aria-label="Equation">
      <ControlGroup title="Reverse water-filling" hint="as equations" quiet>
        <div className="equation-card__body">
          <DistortionFormula />
          <RateFormula />
          <CodewordVarianceFormula />
          {pour && (
            <p className="equation-card__values">
              <LiveValue
                name="waterLevel"
                symbol="γ"
                word="level"
                value={formatNumber(pour.waterLevel, levelDecimals(pour.waterLevel))}
              />
              <LiveValue name="totalBits" symbol="R" word="rate" value={formatNumber(pour.totalBits, 2)} />
              <LiveValue
                name="distortion"
                symbol="D"
                word="distortion"
                value={shareText(pour.normalizedDistortion)}
              />
              {isHeld && (
                <LiveValue
                  name="codebookSize"
                  symbol="K"
                  word="codewords"
                  value={formatNumber(codebookSize, 0)}
                  fixes="R"
                />
              )}
            </p>
          )}
        </div>
      </ControlGroup>
    </section>
  )
}
