import { cellsTable } from '../../../../workers/contracts/cells.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { useCells } from '../context.ts'
import { isSynthetic, sourceNames } from '../source-words.ts'
import { OwnData } from './OwnData.tsx'
import { TableSlider } from '../parts.ts'

export function SourceControls() {
  const source = useCells((state) => state.wanted.source)
  const correlation = useCells((state) => state.wanted.correlation)
  const data = useCells((state) => state.data)
  const change = useCells((state) => state.change)
  const isDrawn = isSynthetic(source)
  const choices = cellsTable.source.choices.filter((choice) => choice !== 'own' || data !== undefined)
  return (
    <ControlGroup
      title="Source"
      quiet
      hint={
        <>
          {sourceNames[source]}
          {isDrawn && (
            <>
              , <Variable>ρ</Variable> {correlation.toFixed(2)}
            </>
          )}
        </>
      }
    >
      <Select
        label="Distribution"
        value={source}
        options={choices.map((value) => ({
          value,
          label: value === 'own' && data ? data.name : sourceNames[value],
        }))}
        onChange={(value) => change({ source: value })}
      />
      {isDrawn && <TableSlider name="correlation" decimals={2} />}
      {source === 'mixture' && <TableSlider name="components" />}
      {(source === 'mixture' || source === 'ring' || source === 'spiral') && (
        <TableSlider name="width" decimals={2} />
      )}
      {source === 'spiral' && <TableSlider name="turns" decimals={1} />}
      <TableSlider name="samples" />
      <SeedField />
      <OwnData />
    </ControlGroup>
  )
}

function SeedField() {
  const seed = useCells((state) => state.wanted.seed)
  const change = useCells((state) => state.change)
  const { minimum, maximum } = cellsTable.seed
  return (
    <div className="row seed">
      <span className="muted" id="seed-label">
        seed
      </span>
      <NumberField
        className="grow mono"
        label="Seed"
        labelledBy="seed-label"
        value={seed}
        {...{ minimum, maximum }}
        step={1}
        grouped={false}
        onCommit={(value) => change({ seed: value })}
      />
      <IconButton
        icon="dice"
        label="Next seed"
        onClick={() => change({ seed: seed < maximum ? seed + 1 : minimum })}
      />
    </div>
  )
}
