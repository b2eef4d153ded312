import type { Parameter, ParametersOf, ParameterTable } from '../../workers/contracts/parameters.ts'
import { defaultParameters } from '../../workers/contracts/parameters.ts'
import type { Remark, Repaired } from '../../workers/contracts/repair.ts'
import { repairParameters } from '../../workers/contracts/repair.ts'

/** Raised when a key changes its meaning; links of older versions are then translated here. */
const linkVersion = 1
const longestLink = 16_000
const realDecimals = 6
const pointDecimals = 4
/** For parameters that reach below the decimals, such as variances in the unit of somebody's data. */
const realDigits = 7

export interface LinkAddress {
  readonly lab: string
  readonly query: URLSearchParams
}

/** `#/cells?v=1&r=0.9` apart into lab and query; any text gives an address. */
export function parseHash(hash: string): LinkAddress {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s)
  return { lab: path, query: new URLSearchParams(query.slice(0, longestLink)) }
}

/** The hash of a lab's parameters: only what differs from the defaults, so that links stay short. */
export function writeHash<Table extends ParameterTable>(
  lab: string,
  table: Table,
  parameters: ParametersOf<Table>,
): string {
  const usual = defaultParameters(table)
  const query = new URLSearchParams({ v: String(linkVersion) })
  for (const [name, parameter] of Object.entries(table)) {
    const text = textOf(parameter, parameters[name])
    if (text !== textOf(parameter, usual[name])) query.set(parameter.key, text)
  }
  return `#/${lab}?${query.toString()}`
}

/** A lab's parameters from a link: parsed, clamped, replaced by defaults where nothing else is left; never throws. */
export function readQuery<Table extends ParameterTable>(
  table: Table,
  query: URLSearchParams,
): Repaired<Table> {
  const nameOfKey = new Map(Object.entries(table).map(([name, { key }]) => [key, name]))
  const raw: Record<string, string> = {}
  const remarks: Remark[] = []
  for (const [key, value] of query) {
    if (key === 'v') continue
    const name = nameOfKey.get(key)
    if (name === undefined) {
      remarks.push({
        problem: `the link has an unknown part “${key.slice(0, 20)}”`,
        remedy: 'it was ignored',
      })
    } else {
      raw[name] = value
    }
  }
  const version = query.get('v')
  if (version !== null && Number(version) > linkVersion) {
    remarks.push({
      problem: 'the link was made with a newer version',
      remedy: 'what this one knows was taken',
    })
  }
  const repaired = repairParameters(table, raw)
  return { parameters: repaired.parameters, remarks: [...remarks, ...repaired.remarks] }
}

/**
 * Parameters as a link carries them, with its decimals. What is computed from these, a shared link reproduces to the
 * last digit.
 */
export function asCarried<Table extends ParameterTable>(
  table: Table,
  some: Partial<ParametersOf<Table>>,
): Partial<ParametersOf<Table>> {
  const carried = Object.entries(some).map(([name, value]) => [name, carriedValue(table[name], value)])
  return Object.fromEntries(carried) as Partial<ParametersOf<Table>>
}

function carriedValue(parameter: Parameter, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((number) => roundTo(Number(number), pointDecimals))
  if (typeof value !== 'number' || parameter.kind !== 'real') return value
  const isFine = parameter.step < 10 ** -realDecimals
  return isFine ? Number(value.toPrecision(realDigits)) : roundTo(value, realDecimals)
}

function textOf(parameter: Parameter, value: unknown): string {
  const carried = carriedValue(parameter, value)
  if (Array.isArray(carried)) return carried.join('_')
  if (typeof carried === 'boolean') return carried ? '1' : '0'
  return String(carried)
}

function roundTo(value: number, decimals: number): number {
  const rounded = Number(value.toFixed(decimals))
  // A link cannot say minus zero.
  return rounded === 0 ? 0 : rounded
}
