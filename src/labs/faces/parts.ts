import type { facesTable } from '../../../workers/contracts/faces.ts'
import { partsOf } from '../parts/parts-of.ts'

/** The shared parts of labs, with the names of this lab's parameters. */
export const { LitRow, TableSlider, ChoiceRow, LiveSymbol, LiveValue } = partsOf<typeof facesTable>()
