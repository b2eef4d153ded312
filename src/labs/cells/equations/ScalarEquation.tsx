import type { ScalarFacts } from '../../../../workers/contracts/cells-results.ts'
import { formatNumber } from '../../../figures/format.ts'
import { Mfrac, Mi, Mn, Mo, Mrow, Mspace, Msub, Msup } from '../../../ui/math.tsx'
import type { ShownPanel } from '../state.ts'
import { Bracketed, Squared } from '../../parts/equations/formula-parts.tsx'
import { HighRateLine } from './HighRateLine.tsx'
import { ScalarFormula } from './ScalarFormula.tsx'
import { LiveSymbol, LiveValue } from '../parts.ts'

interface ScalarEquationProps {
  readonly panel: ShownPanel
  readonly scalar: ScalarFacts
}

/** The grid's formula, its values, and the error that a fine grid would have. */
export function ScalarEquation({ panel, scalar }: ScalarEquationProps) {
  const { stepSizes, compression } = scalar
  const isBent = compression !== undefined
  return (
    <>
      <ScalarFormula isTurned={panel.parameters.axes === 'principal'} isBent={isBent} />
      <ScalarValues panel={panel} scalar={scalar} />
      <HighRateLine panel={panel}>
        {stepSizes[0] === stepSizes[1] ? <EqualSteps /> : <TwoSteps />}
        {isBent && <MeanSlope />}
      </HighRateLine>
    </>
  )
}

function ScalarValues({ panel, scalar }: ScalarEquationProps) {
  const { matchRate, axes, placement, rate } = panel.parameters
  const { stepSizes, compression, angleDegrees } = scalar
  const [x, y] = stepSizes.map((size) => formatNumber(size, 3))
  const isOne = stepSizes[0] === stepSizes[1]
  return (
    <p className="equation-card__values">
      <LiveValue name="stepSize" symbol={isOne ? 'Δ' : 'Δ_x'} word="step" value={x} solved={matchRate} />
      {!isOne && <LiveValue name="stepSizeY" symbol="Δ_y" word="step" value={y} solved={matchRate} />}
      {compression === undefined ? (
        <LiveValue
          name="placement"
          symbol="o"
          word={placement}
          value={placement === 'mid-rise' ? '½' : '0'}
        />
      ) : (
        <LiveValue name="compression" symbol="μ" word="bend" value={formatNumber(compression, 0)} />
      )}
      {axes === 'principal' && (
        <LiveValue
          name="axes"
          symbol="U"
          word="turn into the principal axes"
          value={`${formatNumber(angleDegrees, 1)}°`}
        />
      )}
      {matchRate && <LiveValue name="rate" symbol="R" word="rate" value={rate.toFixed(2)} fixes="Δ" />}
    </p>
  )
}

/** Δ²/12 */
function EqualSteps() {
  return (
    <Mfrac>
      <Squared>
        <LiveSymbol name="stepSize">Δ</LiveSymbol>
      </Squared>
      <Mn>12</Mn>
    </Mfrac>
  )
}

/** (Δ_x² + Δ_y²) / 24, the mean over the two coordinates */
function TwoSteps() {
  return (
    <Mfrac>
      <Mrow>
        <Squared>
          <LiveSymbol name="stepSize">
            <Msub>
              <Mi>Δ</Mi>
              <Mi>x</Mi>
            </Msub>
          </LiveSymbol>
        </Squared>
        <Mo>+</Mo>
        <Squared>
          <LiveSymbol name="stepSizeY">
            <Msub>
              <Mi>Δ</Mi>
              <Mi>y</Mi>
            </Msub>
          </LiveSymbol>
        </Squared>
      </Mrow>
      <Mn>24</Mn>
    </Mfrac>
  )
}

/** E[F′(x)⁻²]: where the compressor is steep, the steps are small. */
function MeanSlope() {
  return (
    <>
      <Mspace width="0.15em" />
      <Mi mathvariant="normal">E</Mi>
      <Mspace width="0.1em" />
      <Mi>F</Mi>
      <Mo>′</Mo>
      <Msup>
        <Bracketed>
          <Mi>x</Mi>
        </Bracketed>
        <Mrow>
          <Mo>−</Mo>
          <Mn>2</Mn>
        </Mrow>
      </Msup>
    </>
  )
}
