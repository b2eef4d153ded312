import type { ReactNode } from 'react'
import { MathBlock, MathName, Mfrac, Mi, Mn, Mo, Mrow, Mspace, Msub, Msup } from '../../../ui/math.tsx'
import { Bracketed, Inverse } from '../../parts/equations/formula-parts.tsx'
import { LiveSymbol } from '../parts.ts'

interface ScalarFormulaProps {
  readonly isTurned: boolean
  readonly isBent: boolean
}

/** Rounding to a grid, in a turned frame and between a compressor and its inverse where they are chosen. */
export function ScalarFormula({ isTurned, isBent }: ScalarFormulaProps) {
  const step = isTurned || isBent ? <StepQuantizer /> : <Mi>Q</Mi>
  return (
    <>
      {(isTurned || isBent) && (
        <MathBlock display="block">
          <Mi>Q</Mi>
          <Bracketed>
            <Mi>x</Mi>
          </Bracketed>
          <Mo>=</Mo>
          {isTurned && <TurnedBack />}
          {isBent ? <Bent isTurned={isTurned} /> : <Rounded>{isTurned ? <Turned /> : <Mi>x</Mi>}</Rounded>}
        </MathBlock>
      )}
      {isBent ? <Compressor /> : <Rounding name={step} />}
    </>
  )
}

/** Δ (round(x/Δ − o) + o) */
function Rounding({ name }: { readonly name: ReactNode }) {
  return (
    <MathBlock display="block">
      {name}
      <Bracketed>
        <Mi>x</Mi>
      </Bracketed>
      <Mo>=</Mo>
      <LiveSymbol name="stepSize">Δ</LiveSymbol>
      <Bracketed>
        <MathName>round</MathName>
        <Bracketed>
          <Mi>x</Mi>
          <Mo>/</Mo>
          <LiveSymbol name="stepSize">Δ</LiveSymbol>
          <Mo>−</Mo>
          <LiveSymbol name="placement">o</LiveSymbol>
        </Bracketed>
        <Mo>+</Mo>
        <LiveSymbol name="placement">o</LiveSymbol>
      </Bracketed>
    </MathBlock>
  )
}

/** F(x) = sgn(x) V ln(1 + μ|x|/V) / ln(1 + μ), the mu-law. */
function Compressor() {
  const bend = <LiveSymbol name="compression">μ</LiveSymbol>
  return (
    <MathBlock display="block">
      <Mi>F</Mi>
      <Bracketed>
        <Mi>x</Mi>
      </Bracketed>
      <Mo>=</Mo>
      <MathName>sgn</MathName>
      <Bracketed>
        <Mi>x</Mi>
      </Bracketed>
      <Mspace width="0.15em" />
      <Mi>V</Mi>
      <Mspace width="0.2em" />
      <Mfrac>
        <Mrow>
          <MathName>ln</MathName>
          <Bracketed>
            <Mn>1</Mn>
            <Mo>+</Mo>
            {bend}
            <Bar />
            <Mi>x</Mi>
            <Bar />
            <Mo>/</Mo>
            <Mi>V</Mi>
          </Bracketed>
        </Mrow>
        <Mrow>
          <MathName>ln</MathName>
          <Bracketed>
            <Mn>1</Mn>
            <Mo>+</Mo>
            {bend}
          </Bracketed>
        </Mrow>
      </Mfrac>
    </MathBlock>
  )
}

/** Of an absolute value: no relation, so without the space of one. */
function Bar() {
  return (
    <Mo stretchy="false" lspace="0" rspace="0">
      |
    </Mo>
  )
}

/** F⁻¹(Q_Δ(F(x))) */
function Bent({ isTurned }: { readonly isTurned: boolean }) {
  return (
    <>
      <Inverse>
        <Mi>F</Mi>
      </Inverse>
      <Bracketed>
        <Rounded>
          <Mi>F</Mi>
          <Bracketed>{isTurned ? <Turned /> : <Mi>x</Mi>}</Bracketed>
        </Rounded>
      </Bracketed>
    </>
  )
}

function Rounded({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <StepQuantizer />
      <Bracketed>{children}</Bracketed>
    </>
  )
}

function StepQuantizer() {
  return (
    <Msub>
      <Mi>Q</Mi>
      <LiveSymbol name="stepSize">Δ</LiveSymbol>
    </Msub>
  )
}

/** U x: the sample in its principal axes */
function Turned() {
  return (
    <>
      <LiveSymbol name="axes">U</LiveSymbol>
      <Mi>x</Mi>
    </>
  )
}

function TurnedBack() {
  return (
    <Msup>
      <LiveSymbol name="axes">U</LiveSymbol>
      <Mi mathvariant="normal">T</Mi>
    </Msup>
  )
}
