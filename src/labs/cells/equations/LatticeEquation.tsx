import type { LatticeFacts } from '../../../../workers/contracts/cells-results.ts'
import { formatNumber } from '../../../figures/format.ts'
import { MathBlock, MathName, Mi, Mn, Mo, Mrow, Mspace, Msub, Msup, Munder } from '../../../ui/math.tsx'
import type { ParameterName, ShownPanel } from '../state.ts'
import { Bracketed, Inverse, Squared, SquaredDistance } from '../../parts/equations/formula-parts.tsx'
import { HighRateLine } from './HighRateLine.tsx'
import { LiveSymbol, LiveValue } from '../parts.ts'

interface LatticeEquationProps {
  readonly panel: ShownPanel
  readonly lattice: LatticeFacts
}

/** The lattice's decoding rule, its basis, and the error that a fine lattice would have. */
export function LatticeEquation({ panel, lattice }: LatticeEquationProps) {
  const { decoding, matchRate, rate } = panel.parameters
  const { basis, determinant } = lattice
  return (
    <>
      <MathBlock display="block">
        <Mi>Q</Mi>
        <Bracketed>
          <Mi>y</Mi>
        </Bracketed>
        <Mo>=</Mo>
        {decoding === 'babai' ? <Babai /> : <Nearest />}
        <Mo>,</Mo>
        <Mspace width="0.5em" />
        <Mi>B</Mi>
        <Mo>=</Mo>
        <Bracketed>
          <Vector name="basis1X" index="1" />
          <Mspace width="0.3em" />
          <Vector name="basis2X" index="2" />
        </Bracketed>
      </MathBlock>
      <p className="equation-card__values">
        <LiveValue
          name="basis1X"
          symbol="b_1"
          word="first basis vector"
          value={coordinates(basis.b1)}
          solved={matchRate}
        />
        <LiveValue
          name="basis2X"
          symbol="b_2"
          word="second basis vector"
          value={coordinates(basis.b2)}
          solved={matchRate}
        />
        {matchRate && <LiveValue name="rate" symbol="R" word="rate" value={rate.toFixed(2)} fixes="V" />}
      </p>
      <HighRateLine panel={panel}>
        <LiveSymbol name="decoding">G</LiveSymbol>
        <Mspace width="0.15em" />
        <Msup>
          <Mi>V</Mi>
          <Mrow>
            <Mn>2</Mn>
            <Mo>/</Mo>
            <Mi>n</Mi>
          </Mrow>
        </Msup>
        <Mo>=</Mo>
        <Mn>{formatNumber(panel.figures.secondMoment ?? Number.NaN, 5)}</Mn>
        <Mo>·</Mo>
        <Mn>{formatNumber(Math.abs(determinant), 4)}</Mn>
      </HighRateLine>
    </>
  )
}

function coordinates(vector: readonly [number, number]): string {
  return `(${vector.map((value) => formatNumber(value, 3)).join(', ')})`
}

/** arg min over λ in B ℤ² of ‖y − λ‖ */
function Nearest() {
  return (
    <>
      <Munder>
        <LiveSymbol name="decoding">
          <MathName>arg min</MathName>
        </LiveSymbol>
        <Mrow>
          <Mi>λ</Mi>
          <Mo>∈</Mo>
          <Mi>B</Mi>
          <Squared>
            <Mi mathvariant="normal">ℤ</Mi>
          </Squared>
        </Mrow>
      </Munder>
      <Mspace width="0.25em" />
      <SquaredDistance>
        <Mi>y</Mi>
        <Mo>−</Mo>
        <Mi>λ</Mi>
      </SquaredDistance>
    </>
  )
}

/** B round(B⁻¹ y) */
function Babai() {
  return (
    <>
      <Mi>B</Mi>
      <Mspace width="0.15em" />
      <LiveSymbol name="decoding">
        <MathName>round</MathName>
      </LiveSymbol>
      <Bracketed>
        <Inverse>
          <Mi>B</Mi>
        </Inverse>
        <Mi>y</Mi>
      </Bracketed>
    </>
  )
}

function Vector({ name, index }: { readonly name: ParameterName; readonly index: string }) {
  return (
    <LiveSymbol name={name}>
      <Msub>
        <Mi>b</Mi>
        <Mn>{index}</Mn>
      </Msub>
    </LiveSymbol>
  )
}
