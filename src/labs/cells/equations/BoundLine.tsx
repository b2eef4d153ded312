import type { Bound } from '../../../../workers/contracts/bound.ts'
import { boundAt } from '../../../../workers/contracts/bound.ts'
import { formatError } from '../../../figures/format.ts'
import { MathBlock, MathName, Mi, Mn, Mo, Mrow, Mspace, Msqrt, Msup } from '../../../ui/math.tsx'
import { useCells } from '../context.ts'
import { ownBound } from '../curves.ts'
import type { ShownPanel } from '../state.ts'
import { Squared } from '../../parts/equations/formula-parts.tsx'
import { LiveSymbol } from '../parts.ts'

/** The bound as an equation, and what it gives at the rate of the focused panel. */
export function BoundLine({ panel }: { readonly panel: ShownPanel }) {
  const own = useCells((state) => ownBound(state, state.source)?.bound)
  const gaussian = useCells((state) => state.source?.bound)
  const { matchRate: isMatched } = panel.parameters
  const rate = panel.figures.rateBits
  const wanted = own ?? gaussian
  if (!wanted || !gaussian) return null
  // Where an estimate has ended there is still the Gaussian's.
  const bound = Number.isNaN(boundAt(wanted, rate)) ? gaussian : wanted
  const distortion = boundAt(bound, rate)
  const remark = boundRemark(bound, own, rate)
  return (
    <div className="equation-card__line">
      <MathBlock>
        <Mi>D</Mi>
        <Mo stretchy="false">(</Mo>
        <Rate isLive={isMatched} />
        <Mo stretchy="false">)</Mo>
        <Mo>=</Mo>
        {bound.kind === 'exact' && <GaussianScale />}
        {bound.kind === 'gaussian' && <CovarianceScale />}
        {(bound.kind === 'exact' || bound.kind === 'gaussian') && (
          <>
            <Mspace width="0.2em" />
            <Msup>
              <Mn>2</Mn>
              <Mrow>
                <Mo>−</Mo>
                <Mn>2</Mn>
                <Rate isLive={isMatched} />
              </Mrow>
            </Msup>
            <Mo>=</Mo>
          </>
        )}
      </MathBlock>{' '}
      <b>{formatError(distortion)}</b> <span className="muted">{boundWords[bound.kind]}</span>
      {remark !== undefined && <p className="note">{remark}</p>}
    </div>
  )
}

const boundWords: Readonly<Record<Bound['kind'], string>> = {
  exact: 'bound',
  computed: 'bound, computed',
  estimated: 'estimated',
  gaussian: 'Gaussian',
}

/** R has a slider only while the rate is matched; else it is what was measured. */
function Rate({ isLive }: { readonly isLive: boolean }) {
  return isLive ? <LiveSymbol name="rate">R</LiveSymbol> : <Mi>R</Mi>
}

/** What the equation leaves out, if anything; beside a Gaussian's, why it is not the source's own. */
function boundRemark(
  { kind, remark, straightFromBits = 0 }: Bound,
  own: Bound | undefined,
  rateBits: number,
): string | undefined {
  if (kind === 'gaussian') {
    const why = own?.kind === 'estimated' ? 'R(D) of these data is not estimated at this rate. ' : ''
    return remark ?? `${why}This is a Gaussian’s of equal covariance, the hardest such source.`
  }
  if (kind !== 'exact' || rateBits >= straightFromBits) return remark
  return 'The rate is too low for both principal axes: reverse water-filling bends the curve.'
}

/** σ² √(1 − ρ²): two unit variances with a correlation. */
function GaussianScale() {
  return (
    <>
      <Squared>
        <Mi>σ</Mi>
      </Squared>
      <Msqrt>
        <Mn>1</Mn>
        <Mo>−</Mo>
        <Squared>
          <LiveSymbol name="correlation">ρ</LiveSymbol>
        </Squared>
      </Msqrt>
    </>
  )
}

/** √det Σ: any covariance in the plane. */
function CovarianceScale() {
  return (
    <Msqrt>
      <MathName>det</MathName>
      <Mspace width="0.15em" />
      <Mi mathvariant="normal">Σ</Mi>
    </Msqrt>
  )
}
