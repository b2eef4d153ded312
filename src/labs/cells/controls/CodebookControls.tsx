import { Button } from '../../../ui/Button.tsx'
import { useCells } from '../context.ts'
import { ChoiceRow, TableSlider } from '../parts.ts'
import { ImportedCodebook, ImportCodebook } from './ImportCodebook.tsx'

export function CodebookControls() {
  const codebook = useCells((state) => state.wanted.codebook)
  const matchRate = useCells((state) => state.wanted.matchRate)
  const change = useCells((state) => state.change)
  const isImported = useCells((state) => state.wanted.importedCodebook)
  return (
    <>
      <ChoiceRow
        name="trainer"
        title="Codebook"
        label="Training of the codebook"
        also={{ iteration: 200 }}
        options={[
          {
            value: 'lloyd',
            label: 'GVQ',
            title: 'Lloyd’s algorithm (LBG, k-means): the least error for K words',
          },
          {
            value: 'ecvq',
            label: 'ECVQ',
            title: 'entropy-constrained: the least error plus λ times the code length',
          },
        ]}
      />
      <SizeAndPrice />
      {codebook.length > 0 ? (
        <div className="row control-row">
          <span className="note grow">Your codebook{matchRate ? ', not matched to the rate' : ''}.</span>
          <Button onClick={() => change({ codebook: [], iteration: 200 })}>Discard edits</Button>
        </div>
      ) : isImported ? (
        <ImportedCodebook />
      ) : (
        <ChoiceRow
          name="initialization"
          title="Start"
          label="Initial codebook"
          options={[
            { value: 'k-means++', label: 'k-m++', title: 'k-means++ (Arthur & Vassilvitskii 2007)' },
            { value: 'random', label: 'random', title: 'distinct training samples' },
            { value: 'splitting', label: 'LBG', title: 'splitting (Linde, Buzo & Gray 1980)' },
          ]}
        />
      )}
      <ImportCodebook />
    </>
  )
}

/** The size of the codebook and the price of a bit: what is not the reader's is shown as solved. */
function SizeAndPrice() {
  const isEdited = useCells((state) => state.wanted.codebook.length > 0)
  const isImported = useCells((state) => state.wanted.importedCodebook)
  const isMatched = useCells((state) => state.wanted.matchRate) && !isEdited && !isImported
  const isPriced = useCells((state) => state.wanted.trainer === 'ecvq')
  const length = useCells((state) => state.panels.gvq?.training?.codebook.length)
  const price = useCells((state) => state.panels.gvq?.training?.coding?.multiplier)
  const note = isEdited
    ? 'as you edited it'
    : isImported
      ? 'as imported'
      : isPriced
        ? 'five times what the rate needs'
        : 'the nearest to the rate'
  const isFixed = isMatched || isEdited || isImported
  const size = length === undefined || !isFixed ? undefined : { value: length / 2, note }
  return (
    <>
      <TableSlider
        name="codebookSize"
        label={isPriced ? 'at start' : 'words'}
        identity={isPriced ? 'ecvq' : 'gvq'}
        solved={size}
      />
      {isPriced && (
        <TableSlider
          name="multiplier"
          label="bit price"
          identity="ecvq"
          decimals={4}
          solved={
            isMatched && price !== undefined ? { value: price, note: 'solved for the rate' } : undefined
          }
        />
      )}
    </>
  )
}
