import type { CellsParameters } from '../../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../../workers/contracts/cells.ts'
import { ParamSlider } from '../../../ui/ParamSlider.tsx'
import type { ParamSliderProps } from '../../../ui/ParamSlider.tsx'
import { useCells } from '../context.ts'
import { LitRow } from './LitRow.tsx'

type NumberName = {
  [Name in keyof CellsParameters]: CellsParameters[Name] extends number ? Name : never
}[keyof CellsParameters]

interface TableSliderProps extends Partial<
  Pick<ParamSliderProps, 'label' | 'decimals' | 'identity' | 'hint' | 'maximum' | 'minimum' | 'symbol'>
> {
  readonly name: NumberName
  /** shown instead of the wanted value, and fixed: what was solved for */
  readonly solved?: { readonly value: number; readonly note: string } | undefined
}

/** The slider of one parameter: label, range, unit and step come from the lab's table. */
export function TableSlider({ name, solved, ...overrides }: TableSliderProps) {
  const wanted = useCells((state) => state.wanted[name])
  const change = useCells((state) => state.change)
  const endGesture = useCells((state) => state.endGesture)
  const {
    label,
    minimum,
    maximum,
    step,
    key: _linkKey,
    kind: _kind,
    default: _default,
    ...look
  } = cellsTable[name]
  return (
    <LitRow name={name}>
      <ParamSlider
        {...look}
        {...{ label, minimum, maximum, step }}
        {...overrides}
        value={solved?.value ?? wanted}
        derived={solved !== undefined}
        derivedNote={solved?.note}
        onChange={(value) => change({ [name]: value }, true)}
        onCommit={endGesture}
      />
    </LitRow>
  )
}
