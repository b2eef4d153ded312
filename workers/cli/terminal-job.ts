import { constants, openAsBlob } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CellsData } from '../contracts/cells.ts'
import type { ParametersOf, ParameterTable } from '../contracts/parameters.ts'
import { repairParameters } from '../contracts/repair.ts'
import { Refusal } from '../core/formats/refusal.ts'
import type { ProgressStream } from './progress-printer.ts'

/** A job as a terminal calls it; what it returns is printed as JSON, its progress goes to the stream. */
export type TerminalJob = (
  options: ReadonlyMap<string, string>,
  progressStream: ProgressStream,
) => Promise<unknown>

/** Bad options: one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'Refusal'
}

/** Options by the names of a table. Strict: what a link would repair, a terminal refuses. */
export function parametersFrom<Table extends ParameterTable>(
  table: Table,
  options: ReadonlyMap<string, string>,
): ParametersOf<Table> {
  const raw: Record<string, string> = {}
  for (const [option, value] of options) raw[camelCase(option)] = value
  const { parameters, remarks } = repairParameters(table, raw)
  if (remarks.length > 0) throw new UsageError(remarks.map(({ problem }) => problem).join('; '))
  return parameters
}

/** A table whose defaults are those of a setting. */
export function withDefaults<Table extends ParameterTable>(
  table: Table,
  defaults: Readonly<Record<string, unknown>>,
): Table {
  const entries = Object.entries(table).map(([name, parameter]) => {
    return [name, Object.hasOwn(defaults, name) ? { ...parameter, default: defaults[name] } : parameter]
  })
  return Object.fromEntries(entries) as Table
}

function camelCase(option: string): string {
  return option.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** @throws Refusal where there is no file at the path, or none that may be read */
export async function fileFrom(path: string): Promise<CellsData> {
  const expected = 'the path of a CSV, TSV or .npy file'
  const found = await stat(path).catch(() => undefined)
  if (found && !found.isFile()) throw new Refusal('--data', `${path} is no file`, expected)
  try {
    await access(path, constants.R_OK)
    return { id: 1, name: basename(path), file: await openAsBlob(path) }
  } catch {
    throw new Refusal('--data', `no readable file at ${path}`, expected)
  }
}
