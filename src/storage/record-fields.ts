/** A stored record that cannot be used. The message says which field, what stood there, and what was expected. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord'
}

/** Reads a record of unknown content field by field; each reader throws `DamagedRecord` for what it does not expect. */
export class RecordFields {
  readonly #record: object

  /** @param what the record's name for the reader, such as “the pictures” */
  constructor(
    record: unknown,
    private readonly what: string,
  ) {
    if (typeof record !== 'object' || record === null) {
      throw new DamagedRecord(`${what}: no record, but ${typeof record}`)
    }
    this.#record = record
  }

  value(name: string): unknown {
    return Object.hasOwn(this.#record, name) ? Reflect.get(this.#record, name) : undefined
  }

  text(name: string): string {
    const value = this.value(name)
    return typeof value === 'string' ? value : this.fail(name, value, 'text')
  }

  texts(name: string, count?: number): readonly string[] {
    const value = this.value(name)
    const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
    if (!isList) return this.fail(name, value, 'a list of texts')
    if (count !== undefined && value.length !== count) {
      return this.fail(name, `${value.length} entries`, `${count}`)
    }
    return value
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice {
    const value = this.value(name)
    return choices.find((choice) => choice === value) ?? this.fail(name, value, choices.join(' or '))
  }

  /** A finite number from `minimum` to `maximum`. */
  number(name: string, minimum: number, maximum = Infinity): number {
    const value = this.value(name)
    const isGood = typeof value === 'number' && Number.isFinite(value) && value >= minimum && value <= maximum
    return isGood ? value : this.fail(name, value, `a number from ${minimum} to ${maximum}`)
  }

  whole(name: string, minimum: number, maximum = Infinity): number {
    const value = this.number(name, minimum, maximum)
    return Number.isInteger(value) ? value : this.fail(name, value, 'a whole number')
  }

  /** @param byteLength what it must have; any but none at all without it */
  blob(name: string, byteLength?: number): Blob {
    const value = this.value(name)
    if (!(value instanceof Blob)) return this.fail(name, value, 'a file')
    if (byteLength === undefined ? value.size > 0 : value.size === byteLength) return value
    return this.fail(name, `${value.size} bytes`, byteLength === undefined ? 'some' : `${byteLength}`)
  }

  /** Whole numbers that are none of them negative. */
  counts(name: string): Int32Array {
    const value = this.value(name)
    const isGood = value instanceof Int32Array && value.every((count) => count >= 0)
    return isGood ? value : this.fail(name, value, 'whole numbers from 0')
  }

  /** Finite numbers from 0. */
  numbers(name: string): Float64Array {
    const value = this.value(name)
    const isGood =
      value instanceof Float64Array && value.every((number) => Number.isFinite(number) && number >= 0)
    return isGood ? value : this.fail(name, value, 'numbers from 0')
  }

  fail(name: string, found: unknown, expected: string): never {
    throw new DamagedRecord(`${this.what}, ${name}: found ${shown(found)}, expected ${expected}`)
  }
}

function shown(found: unknown): string {
  if (typeof found === 'string')
    return found.length > 40 ? `${found.slice(0, 40)}…` : found || 'an empty text'
  if (typeof found === 'number' || typeof found === 'boolean') return String(found)
  if (found === undefined || found === null) return 'nothing'
  return Array.isArray(found) || ArrayBuffer.isView(found) ? 'a list with other values' : 'another object'
}
