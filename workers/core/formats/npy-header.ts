import { Refusal } from './refusal.ts'

/** What the header of an .npy file says of its array. */
interface NpyHeader {
  /** numpy's type string, such as `<f8`, or `structured` for a list of named fields */
  readonly type: string
  readonly columnMajor: boolean
  readonly shape: number[]
}

type Value = string | boolean | number[]

/** Reads the Python literal of a header: a dictionary of strings, truth values, tuples and lists. Never evaluated. */
class LiteralReader {
  /** brackets and separators; strings with their opening quote; words and numbers */
  readonly #tokens: string[]
  #place = 0

  constructor(header: string) {
    const lexemes = /[{}()[\],:]|'[^'\\]*'|"[^"\\]*"|\w+|\S/g
    this.#tokens = header.match(lexemes) ?? []
  }

  dictionary(): Map<string, Value> | undefined {
    const entries = new Map<string, Value>()
    if (!this.#take('{')) return undefined
    while (!this.#take('}')) {
      const key = this.#string()
      if (key === undefined || !this.#take(':')) return undefined
      const value = this.#value()
      if (value === undefined) return undefined
      entries.set(key, value)
      if (!this.#take(',') && this.#tokens[this.#place] !== '}') return undefined
    }
    return this.#place === this.#tokens.length ? entries : undefined
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#place] !== token) return false
    this.#place += 1
    return true
  }

  #string(): string | undefined {
    const token = this.#tokens[this.#place]
    if (token === undefined || token.length < 2 || !/^['"]/.test(token)) return undefined
    this.#place += 1
    return token.slice(1, -1)
  }

  #value(): Value | undefined {
    if (this.#take('True')) return true
    if (this.#take('False')) return false
    if (this.#take('(')) return this.#tuple()
    if (this.#take('[')) return this.#skipList()
    return this.#string()
  }

  #tuple(): number[] | undefined {
    const numbers: number[] = []
    while (!this.#take(')')) {
      // Python 2 wrote long integers with an L.
      const digits = /^(\d+)L?$/.exec(this.#tokens[this.#place] ?? '')
      if (!digits) return undefined
      numbers.push(Number(digits[1]))
      this.#place += 1
      if (!this.#take(',') && this.#tokens[this.#place] !== ')') return undefined
    }
    return numbers
  }

  #skipList(): string | undefined {
    let depth = 1
    for (; depth > 0; this.#place += 1) {
      const token = this.#tokens[this.#place]
      if (token === undefined) return undefined
      if (token === '[') depth += 1
      else if (token === ']') depth -= 1
    }
    return 'structured'
  }
}

/** An array's axes: numpy allows up to 64. */
function isShape(value: Value | undefined): value is number[] {
  return Array.isArray(value) && value.length <= 64
}

/**
 * Parses the text of an .npy header.
 * Source: numpy enhancement proposal 1, "A simple file format for NumPy arrays".
 * @throws Refusal where it is no dictionary with `descr`, `fortran_order` and `shape`
 */
export function parseNpyHeader(header: string, where: string): NpyHeader {
  const entries = new LiteralReader(header).dictionary()
  const type = entries?.get('descr')
  const columnMajor = entries?.get('fortran_order')
  const shape = entries?.get('shape')
  if (typeof type !== 'string' || typeof columnMajor !== 'boolean' || !isShape(shape)) {
    const start = header
      .trim()
      .slice(0, 40)
      .replaceAll(/[^\x20-\x7e]/g, '?')
    throw new Refusal(
      where,
      `the .npy header reads "${start}"`,
      'a dictionary with descr, fortran_order and shape, as numpy.save writes it',
    )
  }
  return { type, columnMajor, shape }
}
