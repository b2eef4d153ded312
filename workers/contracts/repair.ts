import type { Parameter, ParametersOf, ParameterTable } from './parameters.ts'
import { defaultParameters } from './parameters.ts'

export interface Remark {
  /** what was found and what was expected */
  readonly problem: string
  /** what was taken instead */
  readonly remedy: string
}

export interface Repaired<Table extends ParameterTable> {
  readonly parameters: ParametersOf<Table>
  /** one for each value that was not taken as it stood */
  readonly remarks: readonly Remark[]
}

/**
 * The one way in for values from outside (a link, a terminal, storage): every value is taken, clamped to its
 * range, or replaced by its default; nothing throws. `raw` is keyed by parameter name; what is absent keeps
 * its default and earns no remark.
 */
export function repairParameters<Table extends ParameterTable>(
  table: Table,
  raw: Readonly<Record<string, unknown>>,
): Repaired<Table> {
  const remarks: Remark[] = []
  const repaired: Record<string, unknown> = { ...defaultParameters(table) }
  for (const [name, value] of Object.entries(raw)) {
    const parameter = Object.hasOwn(table, name) ? table[name] : undefined
    if (!parameter) {
      remarks.push({ problem: `there is no parameter ${quote(name)}`, remedy: 'it was ignored' })
      continue
    }
    const result = repairValue(parameter, value)
    repaired[name] = result.value
    if (result.problem) {
      remarks.push({
        problem: `${name}: ${result.problem}`,
        remedy: `used ${String(result.value) || 'none'}`,
      })
    }
  }
  return { parameters: repaired as ParametersOf<Table>, remarks }
}

interface RepairedValue {
  value: unknown
  problem?: string
}

function repairValue(parameter: Parameter, value: unknown): RepairedValue {
  switch (parameter.kind) {
    case 'flag': {
      if (value === true || value === 'true' || value === '1' || value === '') return { value: true }
      if (value === false || value === 'false' || value === '0') return { value: false }
      return fallback(parameter.default, value, 'true or false')
    }
    case 'choice': {
      if (parameter.choices.some((choice) => choice === value)) return { value }
      return fallback(parameter.default, value, `one of ${parameter.choices.join(', ')}`)
    }
    case 'points':
      return repairPoints(value, parameter.maximumCount, parameter.limit)
    default: {
      const { minimum, maximum } = parameter
      const expected = `${parameter.kind === 'integer' ? 'a whole number' : 'a number'} from ${minimum} to ${maximum}`
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      if (typeof number !== 'number' || !Number.isFinite(number))
        return fallback(parameter.default, value, expected)
      const whole = parameter.kind === 'integer' ? Math.round(number) : number
      const clamped = Math.min(maximum, Math.max(minimum, whole))
      if (clamped === number) return { value: clamped }
      return { value: clamped, problem: `found ${quote(value)}, expected ${expected}` }
    }
  }
}

function repairPoints(value: unknown, maximumCount: number, limit: number): RepairedValue {
  const expected = `up to ${maximumCount} points, x and y within ±${limit}`
  const list = typeof value === 'string' ? value.split(/[,_ ]/).filter(Boolean).map(Number) : value
  const isPoints =
    Array.isArray(list) &&
    list.length % 2 === 0 &&
    list.length <= 2 * maximumCount &&
    list.every((number) => typeof number === 'number' && Math.abs(number) <= limit)
  return isPoints ? { value: list } : fallback([], value, expected)
}

function fallback(value: unknown, found: unknown, expected: string): RepairedValue {
  return { value, problem: `found ${quote(found)}, expected ${expected}` }
}

/** What a reader wrote, short enough for one line. */
function quote(found: unknown): string {
  // Not every object can be turned into text.
  if (typeof found === 'object' && found !== null) return Array.isArray(found) ? 'a list' : 'an object'
  const text = String(found)
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}
