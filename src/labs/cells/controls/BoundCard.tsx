import { boundAt } from '../../../../workers/contracts/bound.ts'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { MathBlock, Mi, Mn, Mo, Mrow, Mspace, Msqrt, Msup } from '../../../ui/math.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { useCells } from '../context.ts'
import './bound-card.css'

/** The bound as an equation, and what it gives at the rate that is shown. */
export function BoundCard() {
  const bound = useCells((state) => state.source?.bound)
  const rate = useCells((state) => state.panels.usq?.figures.rateBits)
  const correlation = useCells((state) => state.panels.usq?.parameters.correlation ?? 0)
  if (!bound || rate === undefined) return null
  const isExact = bound.kind === 'exact'
  return (
    <ControlGroup title="Bound" quiet hint={isExact ? 'moves with ρ and R' : 'a Gaussian’s, as a reference'}>
      <div className="equation">
        <MathBlock display="block">
          <Mi>D</Mi>
          <Mo stretchy="false">(</Mo>
          <Mi>R</Mi>
          <Mo stretchy="false">)</Mo>
          <Mo>=</Mo>
          {isExact ? <GaussianScale /> : <CovarianceScale />}
          <Mspace width="0.2em" />
          <Msup>
            <Mn>2</Mn>
            <Mrow>
              <Mo>−</Mo>
              <Mn>2</Mn>
              <Mi className="live">R</Mi>
            </Mrow>
          </Msup>
        </MathBlock>
        <p className="note">
          {isExact ? (
            <>
              <b>{boundAt(bound, rate).toFixed(4)}</b> at <Variable>ρ</Variable> {correlation.toFixed(2)},{' '}
              <Variable>R</Variable> {rate.toFixed(2)}. Where the rate is too low for both principal axes,
              reverse water-filling takes over and the curve bends.
            </>
          ) : (
            <>
              The Gaussian with the same covariance needs <b>{boundAt(bound, rate).toFixed(4)}</b> at{' '}
              <Variable>R</Variable> {rate.toFixed(2)}. It is the hardest source of its covariance: this one
              may do better, so a gap below zero is no error here.
            </>
          )}
        </p>
      </div>
    </ControlGroup>
  )
}

/** σ² √(1 − ρ²): two unit variances with a correlation. */
function GaussianScale() {
  return (
    <>
      <Msup>
        <Mi>σ</Mi>
        <Mn>2</Mn>
      </Msup>
      <Msqrt>
        <Mn>1</Mn>
        <Mo>−</Mo>
        <Msup>
          <Mi className="live">ρ</Mi>
          <Mn>2</Mn>
        </Msup>
      </Msqrt>
    </>
  )
}

/** √det Σ: any covariance in the plane. */
function CovarianceScale() {
  return (
    <Msqrt>
      <Mi>det</Mi>
      <Mspace width="0.15em" />
      <Mi>Σ</Mi>
    </Msqrt>
  )
}
