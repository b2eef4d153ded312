import { Segmented } from '../../../ui/Segmented.tsx'
import type { SegmentedOption } from '../../../ui/Segmented.tsx'
import { useParameters, useParameterState } from '../parameters-context.ts'
import { LitRow } from './LitRow.tsx'

export interface ChoiceRowProps<Name extends string, Choice extends string, Also> {
  readonly name: Name
  /** the word before the choice */
  readonly title: string
  /** what is chosen, for readers who do not see the row; the title without it */
  readonly label?: string
  readonly options: readonly SegmentedOption<Choice>[]
  /** what a choice changes besides */
  readonly also?: Also
  readonly className?: string
}

/** The exclusive choice of one parameter, as a row of the controls. */
export function ChoiceRow(props: ChoiceRowProps<string, string, Readonly<Record<string, unknown>>>) {
  const { name, title, label = title, options, also, className } = props
  const { store } = useParameters()
  const value = useParameterState((state) => state.wanted[name])
  return (
    <LitRow
      name={name}
      className={className === undefined ? 'row control-row' : `row control-row ${className}`}
    >
      <span className="muted">{title}</span>
      <Segmented
        label={label}
        value={String(value)}
        fill
        options={options}
        onChange={(next) => store.getState().change({ ...also, [name]: next })}
      />
    </LitRow>
  )
}
