import {
  MathBlock,
  MathName,
  Mfrac,
  Mi,
  Mn,
  Mo,
  Mrow,
  Mspace,
  Msub,
  Msubsup,
  Msup,
  Munder,
} from '../../../../ui/math.tsx'
import { Bracketed, Squared, SquaredDistance } from '../../../parts/equations/formula-parts.tsx'
import { LiveSymbol } from '../../parts.ts'

export type RegularizationName = 'regularization1' | 'regularization2' | 'regularization3'

interface FormulaProps {
  /** the parameter behind λ */
  readonly regularization: RegularizationName
}

/** min ½ ‖X − CA‖² + ½ λ ‖diag(CCᵀ) − τ‖²: RRQ, eq. (3), a line for each of its terms */
export function CostFormula({ regularization }: FormulaProps) {
  return (
    <>
      <MathBlock display="block">
        <Munder>
          <MathName>min</MathName>
          <Mrow>
            <Mi>C</Mi>
            <Mo>,</Mo>
            <Mi>A</Mi>
          </Mrow>
        </Munder>
        <Mspace width="0.2em" />
        <Half />
        <SquaredDistance>
          <Mi>X</Mi>
          <Mo>−</Mo>
          <Mi>C</Mi>
          <Mi>A</Mi>
        </SquaredDistance>
      </MathBlock>
      <MathBlock display="block">
        <Mspace width="1.6em" />
        <Mo>+</Mo>
        <Mfrac>
          <LiveSymbol name={regularization}>λ</LiveSymbol>
          <Mn>2</Mn>
        </Mfrac>
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
          <Mi>τ</Mi>
        </SquaredDistance>
      </MathBlock>
    </>
  )
}

/** τ_j = K (σ_j² − γ)⁺: what the squared norm of row j of C should be */
export function TargetFormula() {
  return (
    <MathBlock display="block">
      <Indexed>τ</Indexed>
      <Mo>=</Mo>
      <LiveSymbol name="codebookSize">K</LiveSymbol>
      <Mspace width="0.1em" />
      <Msup>
        <Bracketed>
          <Msubsup>
            <Mi>σ</Mi>
            <Mi>j</Mi>
            <Mn>2</Mn>
          </Msubsup>
          <Mo>−</Mo>
          <LiveSymbol name="waterLevel">γ</LiveSymbol>
        </Bracketed>
        <Mo>+</Mo>
      </Msup>
    </MathBlock>
  )
}

/** c_k(j) = z_k(j) / (a_k + 2λ(‖c(j)‖² − τ_j)): the stationary codewords of one component, RRQ, eq. (5) */
export function UpdateFormula({ regularization }: FormulaProps) {
  return (
    <MathBlock display="block">
      <OfComponent>c</OfComponent>
      <Mo>=</Mo>
      <Mfrac>
        <OfComponent>z</OfComponent>
        <Mrow>
          <Msub>
            <Mi>a</Mi>
            <Mi>k</Mi>
          </Msub>
          <Mo>+</Mo>
          <Mn>2</Mn>
          <LiveSymbol name={regularization}>λ</LiveSymbol>
          <Bracketed>
            <Squared>
              <Mrow>
                <Mo stretchy="false">‖</Mo>
                <Mi>c</Mi>
                <Bracketed>
                  <Mi>j</Mi>
                </Bracketed>
                <Mo stretchy="false">‖</Mo>
              </Mrow>
            </Squared>
            <Mo>−</Mo>
            <Indexed>τ</Indexed>
          </Bracketed>
        </Mrow>
      </Mfrac>
    </MathBlock>
  )
}

function Half() {
  return (
    <Mfrac>
      <Mn>1</Mn>
      <Mn>2</Mn>
    </Mfrac>
  )
}

function Indexed({ children }: { readonly children: string }) {
  return (
    <Msub>
      <Mi>{children}</Mi>
      <Mi>j</Mi>
    </Msub>
  )
}

function OfComponent({ children }: { readonly children: string }) {
  return (
    <Mrow>
      <Msub>
        <Mi>{children}</Mi>
        <Mi>k</Mi>
      </Msub>
      <Bracketed>
        <Mi>j</Mi>
      </Bracketed>
    </Mrow>
  )
}
