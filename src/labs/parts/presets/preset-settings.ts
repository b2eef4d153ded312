import type { ParametersOf, ParameterTable } from '../../../../workers/contracts/parameters.ts'
import { defaultParameters } from '../../../../workers/contracts/parameters.ts'
import { asCarried } from '../../../link/codec.ts'

/** The settings of a preset beside the lab's defaults. */
interface PresetSettings<Parameters> {
  /** what is on the screen before the question is answered */
  readonly before: Partial<Parameters>
  /** what the answer changes; nothing, and the training itself is the answer */
  readonly after: Partial<Parameters>
}

/** The settings of a preset before or after its answer, as a store keeps them. */
export function presetSettings<Table extends ParameterTable>(
  table: Table,
  { before, after }: PresetSettings<ParametersOf<Table>>,
  isAnswered: boolean,
): ParametersOf<Table> {
  const some = { ...before, ...(isAnswered ? after : {}) }
  return { ...defaultParameters(table), ...asCarried(table, some) }
}

/** Whether the reader has changed nothing since that figures depend on; `looks` are what no figure does. */
export function isUnchanged<Table extends ParameterTable>(
  table: Table,
  wanted: ParametersOf<Table>,
  settings: ParametersOf<Table>,
  looks: ReadonlySet<string>,
): boolean {
  const names: (keyof Table & string)[] = Object.keys(table)
  return names.every((name) => looks.has(name) || wanted[name] === settings[name])
}
