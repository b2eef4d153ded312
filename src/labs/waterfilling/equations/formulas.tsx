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
} from '../../../ui/math.tsx'
import { Bracketed } from '../../parts/equations/formula-parts.tsx'
import { LiveSymbol } from '../parts.ts'

/** D_j = min(γ, σ_j²) */
export function DistortionFormula() {
  return (
    <MathBlock display="block">
      <ComponentDistortion />
      <Mo>=</Mo>
      <MathName>min</MathName>
      <Bracketed>
        <LiveSymbol name="waterLevel">γ</LiveSymbol>
        <Mo>,</Mo>
        <ComponentVariance />
      </Bracketed>
    </MathBlock>
  )
}

/** R = Σ_j ½ log₂(σ_j² / D_j) */
export function RateFormula() {
  return (
    <MathBlock display="block">
      <LiveSymbol name="totalBits">R</LiveSymbol>
      <Mo>=</Mo>
      <Munder>
        <Mo>∑</Mo>
        <Mi>j</Mi>
      </Munder>
      <Mfrac>
        <Mn>1</Mn>
        <Mn>2</Mn>
      </Mfrac>
      <Mspace width="0.15em" />
      <Msub>
        <MathName>log</MathName>
        <Mn>2</Mn>
      </Msub>
      <Mspace width="0.1em" />
      <Mfrac>
        <ComponentVariance />
        <ComponentDistortion />
      </Mfrac>
    </MathBlock>
  )
}

/** σ²_C,j = (σ_j² − γ)⁺ */
export function CodewordVarianceFormula() {
  return (
    <MathBlock display="block">
      <Msubsup>
        <Mi>σ</Mi>
        <Mrow>
          <Mi>C</Mi>
          <Mi>j</Mi>
        </Mrow>
        <Mn>2</Mn>
      </Msubsup>
      <Mo>=</Mo>
      <Msup>
        <Bracketed>
          <ComponentVariance />
          <Mo>−</Mo>
          <LiveSymbol name="waterLevel">γ</LiveSymbol>
        </Bracketed>
        <Mo>+</Mo>
      </Msup>
    </MathBlock>
  )
}

function ComponentVariance() {
  return (
    <Msubsup>
      <Mi>σ</Mi>
      <Mi>j</Mi>
      <Mn>2</Mn>
    </Msubsup>
  )
}

function ComponentDistortion() {
  return (
    <Msub>
      <LiveSymbol name="distortion">D</LiveSymbol>
      <Mi>j</Mi>
    </Msub>
  )
}
