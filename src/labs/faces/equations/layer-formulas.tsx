import {
  MathBlock,
  MathName,
  Mi,
  Mn,
  Mo,
  Mrow,
  Mspace,
  Msub,
  Msubsup,
  Msup,
  Munder,
} from '../../../ui/math.tsx'
import { Bracketed, SquaredDistance } from '../../parts/equations/formula-parts.tsx'
import { LiveSymbol } from '../parts.ts'

/** min ‖X − CZ‖² + λ ‖diag(CCᵀ) − K S‖²: RRQ, eq. (3), times two */
export function LayerCostFormula() {
  return (
    <MathBlock display="block">
      <Munder>
        <MathName>min</MathName>
        <Mrow>
          <Mi>C</Mi>
          <Mo>,</Mo>
          <Mi>Z</Mi>
        </Mrow>
      </Munder>
      <Mspace width="0.15em" />
      <SquaredDistance>
        <Mi>X</Mi>
        <Mo>−</Mo>
        <Mi>C</Mi>
        <Mi>Z</Mi>
      </SquaredDistance>
      <Mo>+</Mo>
      <LiveSymbol name="regularization">λ</LiveSymbol>
      <SquaredDistance>
        <MathName>diag</MathName>
        <Bracketed>
          <Mi>C</Mi>
          <Msup>
            <Mi>C</Mi>
            <MathName>T</MathName>
          </Msup>
        </Bracketed>
        <Mo>−</Mo>
        <LiveSymbol name="codebookSize">K</LiveSymbol>
        <Mi>S</Mi>
      </SquaredDistance>
    </MathBlock>
  )
}

/** S_j = (σ_j² − γ)⁺, where Σ_j ½ log₂⁺(σ_j² / γ) = log₂ K */
export function TargetFormula() {
  return (
    <MathBlock display="block">
      <Msub>
        <Mi>S</Mi>
        <Mi>j</Mi>
      </Msub>
      <Mo>=</Mo>
      <Msup>
        <Bracketed>
          <Msubsup>
            <Mi>σ</Mi>
            <Mi>j</Mi>
            <Mn>2</Mn>
          </Msubsup>
          <Mo>−</Mo>
          <LiveSymbol name="levelScale">γ</LiveSymbol>
        </Bracketed>
        <Mo>+</Mo>
      </Msup>
    </MathBlock>
  )
}
