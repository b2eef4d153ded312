import type { ReactNode } from 'react'
import type { ParametersOf, ParameterTable } from '../../../workers/contracts/parameters.ts'
import type { ChoiceRowProps } from './controls/ChoiceRow.tsx'
import { ChoiceRow } from './controls/ChoiceRow.tsx'
import type { LitRowProps } from './controls/LitRow.tsx'
import { LitRow } from './controls/LitRow.tsx'
import type { TableSliderProps } from './controls/TableSlider.tsx'
import { TableSlider } from './controls/TableSlider.tsx'
import type { LiveSymbolProps, LiveValueProps } from './equations/symbols.tsx'
import { LiveSymbol, LiveValue } from './equations/symbols.tsx'

/** The names of a table whose values are of a kind. */
type NamesOf<Table extends ParameterTable, Kind> = {
  [Name in keyof Table & string]: ParametersOf<Table>[Name] extends Kind ? Name : never
}[keyof Table & string]

interface PartsOf<Table extends ParameterTable> {
  readonly LitRow: (props: LitRowProps<keyof Table & string>) => ReactNode
  readonly TableSlider: (props: TableSliderProps<NamesOf<Table, number>>) => ReactNode
  readonly ChoiceRow: <Name extends NamesOf<Table, string>>(
    props: ChoiceRowProps<Name, ParametersOf<Table>[Name] & string, Partial<ParametersOf<Table>>>,
  ) => ReactNode
  readonly LiveSymbol: (props: LiveSymbolProps<keyof Table & string>) => ReactNode
  readonly LiveValue: (props: LiveValueProps<keyof Table & string>) => ReactNode
}

/** The parts that name a parameter, for one lab: a name or a choice that its table lacks does not compile. */
export function partsOf<Table extends ParameterTable>(): PartsOf<Table> {
  return { LitRow, TableSlider, ChoiceRow, LiveSymbol, LiveValue }
}
