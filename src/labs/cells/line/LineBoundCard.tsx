import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { MathBlock, Mi, Mn, Mo, Mrow, Mspace, Msup } from '../../../ui/math.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { useCells } from '../context.ts'
import { boundAt } from '../../../../workers/contracts/bound.ts'

/** The bound as an equation with the constants of this source, and what it gives at the rate that is shown. */
export function LineBoundCard() {
  const line = useCells((state) => state.line)
  if (!line) return null
  const { bound, highRate, quantizers } = line
  const rate = quantizers.entropyCoded.rateBits
  const isExact = bound.kind === 'exact'
  return (
    <ControlGroup title="Bound" quiet hint={isExact ? 'R(D) of the Gaussian' : 'computed from the density'}>
      <div className="equation">
        <MathBlock display="block">
          <Mi>D</Mi>
          <Mo>{isExact ? '=' : '≥'}</Mo>
          <Mn>{highRate.shannon.toFixed(4)}</Mn>
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
          <b>{boundAt(bound, rate).toFixed(4)}</b> at <Variable>R</Variable> {rate.toFixed(2)}. At high rate
          the best levels come to {highRate.panterDite.toFixed(4)} in place of that number, an entropy coder
          to {highRate.entropyCoded.toFixed(4)}.
          {!isExact &&
            ' The equation is Shannon’s lower bound; R(D) itself comes to it from above (Blahut–Arimoto).'}
        </p>
      </div>
    </ControlGroup>
  )
}
