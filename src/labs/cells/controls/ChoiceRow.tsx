import type { CellsParameters } from '../../../../workers/contracts/cells.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import type { SegmentedOption } from '../../../ui/Segmented.tsx'
import { useCells } from '../context.ts'
import { LitRow } from './LitRow.tsx'

type ChoiceName = {
  [Name in keyof CellsParameters]: CellsParameters[Name] extends string ? Name : never
}[keyof CellsParameters]

interface ChoiceRowProps<Name extends ChoiceName> {
  readonly name: Name
  /** the word before the choice */
  readonly title: string
  /** what is chosen, for readers who do not see the row; the title without it */
  readonly label?: string
  readonly options: readonly SegmentedOption<CellsParameters[Name]>[]
  /** what a choice changes besides */
  readonly also?: Partial<CellsParameters>
  readonly className?: string
}

/** The exclusive choice of one parameter, as a row of the controls. */
export function ChoiceRow<Name extends ChoiceName>(props: ChoiceRowProps<Name>) {
  const { name, title, label = title, options, also, className } = props
  const value = useCells((state) => state.wanted[name])
  const change = useCells((state) => state.change)
  return (
    <LitRow
      name={name}
      className={className === undefined ? 'row control-row' : `row control-row ${className}`}
    >
      <span className="muted">{title}</span>
      <Segmented
        label={label}
        value={value}
        fill
        options={options}
        onChange={(next) => change({ ...also, [name]: next })}
      />
    </LitRow>
  )
}
