import type { TrainingFacts } from '../../../../workers/contracts/cells-results.ts'
import { formatCount, formatError, formatNumber } from '../../../figures/format.ts'
import { MathBlock, MathName, Mi, Mn, Mo, Mspace, Msub, Munder } from '../../../ui/math.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import type { ShownPanel } from '../state.ts'
import { Bracketed, SquaredDistance } from '../../parts/equations/formula-parts.tsx'
import { lagrangianOf } from './lagrangian.ts'
import { LiveSymbol, LiveValue } from '../parts.ts'

interface CodebookEquationProps {
  readonly panel: ShownPanel
  readonly training: TrainingFacts
}

/** The codebook's decision rule and what its training lowers. */
export function CodebookEquation({ panel, training }: CodebookEquationProps) {
  const { matchRate, codebook, importedCodebook, rate } = panel.parameters
  const { coding } = training
  const isSolved = matchRate && codebook.length === 0 && !importedCodebook
  const size = training.codebook.length / 2
  return (
    <>
      <MathBlock display="block">
        <Mi>i</Mi>
        <Bracketed>
          <Mi>x</Mi>
        </Bracketed>
        <Mo>=</Mo>
        <Munder>
          <LiveSymbol name="trainer">
            <MathName>arg min</MathName>
          </LiveSymbol>
          <Mi>i</Mi>
        </Munder>
        <Mspace width="0.25em" />
        <SquaredDistance>
          <Mi>x</Mi>
          <Mo>−</Mo>
          <Indexed>c</Indexed>
        </SquaredDistance>
        {coding && <PricedLength />}
      </MathBlock>
      {coding && <LengthOfWord />}
      <p className="equation-card__values">
        <LiveValue
          name="codebookSize"
          symbol="K"
          word="codewords"
          value={formatCount(size)}
          solved={isSolved}
        />
        {coding && (
          <LiveValue
            name="multiplier"
            symbol="λ"
            word="price of a bit"
            value={formatNumber(coding.multiplier, 4)}
            solved={isSolved}
          />
        )}
        {isSolved && (
          <LiveValue name="rate" symbol="R" word="rate" value={rate.toFixed(2)} fixes={coding ? 'λ' : 'K'} />
        )}
      </p>
      {coding ? <CostLine training={training} /> : <SizeLine panel={panel} size={size} />}
    </>
  )
}

/** + λ ℓ_i */
function PricedLength() {
  return (
    <>
      <Mo>+</Mo>
      <LiveSymbol name="multiplier">λ</LiveSymbol>
      <Mspace width="0.1em" />
      <Indexed>ℓ</Indexed>
    </>
  )
}

/** ℓ_i = −log₂ p_i */
function LengthOfWord() {
  return (
    <MathBlock>
      <Indexed>ℓ</Indexed>
      <Mo>=</Mo>
      <Mo>−</Mo>
      <Msub>
        <MathName>log</MathName>
        <Mn>2</Mn>
      </Msub>
      <Mspace width="0.1em" />
      <Indexed>p</Indexed>
    </MathBlock>
  )
}

function Indexed({ children }: { readonly children: string }) {
  return (
    <Msub>
      <Mi>{children}</Mi>
      <Mi>i</Mi>
    </Msub>
  )
}

/** R ≤ ½ log₂ K: what the size alone allows. */
function SizeLine({ panel, size }: { readonly panel: ShownPanel; readonly size: number }) {
  return (
    <div className="equation-card__line">
      <MathBlock>
        <Mi>R</Mi>
        <Mo>=</Mo>
        <Mn>{formatNumber(panel.figures.rateBits, 2)}</Mn>
        <Mo>≤</Mo>
        <Mn>½</Mn>
        <Mspace width="0.15em" />
        <Msub>
          <MathName>log</MathName>
          <Mn>2</Mn>
        </Msub>
        <Mspace width="0.1em" />
        <LiveSymbol name="codebookSize">K</LiveSymbol>
        <Mo>=</Mo>
      </MathBlock>{' '}
      <b>{formatNumber(Math.log2(size) / 2, 2)}</b>
      <p className="note">
        Training moves each <Variable subscript="i">c</Variable> to the mean of its cell.
      </p>
    </div>
  )
}

/** J = D + λR with its numbers: what the training lowers. */
function CostLine({ training }: { readonly training: TrainingFacts }) {
  const lagrangian = lagrangianOf(training)
  if (!lagrangian) return null
  const { distortion, multiplier, rateBits, cost } = lagrangian
  return (
    <div className="equation-card__line">
      <MathBlock>
        <Mi>J</Mi>
        <Mo>=</Mo>
        <Mi>D</Mi>
        <Mo>+</Mo>
        <LiveSymbol name="multiplier">λ</LiveSymbol>
        <Mi>R</Mi>
        <Mo>=</Mo>
      </MathBlock>{' '}
      <b>{formatError(cost)}</b>
      <p className="note">
        {formatError(distortion)} + {formatNumber(multiplier, 4)} · {formatNumber(rateBits, 2)} on the
        training half: it never rises while the codebook is trained.
      </p>
    </div>
  )
}
