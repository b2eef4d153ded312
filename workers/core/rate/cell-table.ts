import { rowCount } from '../quantizers/rows.ts'

const EMPTY = -1

/**
 * Gives the occupied cells of an infinite partition dense numbers 0, 1, 2, ... in the order in which they are
 * first seen. Open addressing with linear probing (Knuth, TAOCP 3, sec. 6.4), at most half full, all in typed arrays.
 */
export class CellTable {
  readonly indexLength: number
  #size = 0
  #slots = new Int32Array(64).fill(EMPTY)
  #cells: Int32Array

  /** @param indexLength integers that name a cell @throws Refusal when it is no positive integer */
  constructor(indexLength: number) {
    rowCount([], indexLength, 'index length')
    this.indexLength = indexLength
    this.#cells = new Int32Array(32 * indexLength)
  }

  /** How many cells have been named. */
  get size(): number {
    return this.#size
  }

  /** All cells by number, `size x indexLength`: a view that holds until the next `idsOf`. */
  get indices(): Int32Array {
    return this.#cells.subarray(0, this.#size * this.indexLength)
  }

  /** The integers that name one cell: a view that holds until the next `idsOf`. */
  indicesOf(id: number): Int32Array {
    return this.indices.subarray(id * this.indexLength, (id + 1) * this.indexLength)
  }

  /** @param indices `count x indexLength` @returns `count` numbers of cells, new ones for cells not seen before */
  idsOf(indices: Int32Array): Int32Array {
    const ids = new Int32Array(rowCount(indices, this.indexLength, 'indices'))
    for (let i = 0; i < ids.length; i++) {
      const slot = this.#slotOf(indices, i * this.indexLength)
      ids[i] =
        this.#slots[slot] === EMPTY ? this.#insert(indices, i * this.indexLength, slot) : this.#slots[slot]
    }
    return ids
  }

  /** @param indices `count x indexLength` @returns `count` numbers of cells, -1 for cells not seen before */
  find(indices: Int32Array): Int32Array {
    const ids = new Int32Array(rowCount(indices, this.indexLength, 'indices'))
    for (let i = 0; i < ids.length; i++) ids[i] = this.#slots[this.#slotOf(indices, i * this.indexLength)]
    return ids
  }

  /** Where the cell stands, or the empty slot where it would. */
  #slotOf(indices: Int32Array, start: number): number {
    const length = this.indexLength
    const mask = this.#slots.length - 1
    // Multiply and fold, so that neighbouring lattice points spread over all slots.
    let hash = 0
    for (let j = 0; j < length; j++) {
      hash = Math.imul(hash ^ indices[start + j], 0x9e3779b1)
      hash ^= hash >>> 15
    }
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]
      if (id === EMPTY) return slot
      let j = 0
      while (j < length && this.#cells[id * length + j] === indices[start + j]) j++
      if (j === length) return slot
    }
  }

  #insert(indices: Int32Array, start: number, slot: number): number {
    const id = this.#size
    this.#slots[slot] = id
    for (let j = 0; j < this.indexLength; j++) this.#cells[id * this.indexLength + j] = indices[start + j]
    this.#size++
    if (2 * this.#size >= this.#slots.length) this.#grow()
    return id
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(EMPTY)
    for (let id = 0; id < this.#size; id++) this.#slots[this.#slotOf(this.#cells, id * this.indexLength)] = id
    const cells = new Int32Array(2 * this.#cells.length)
    cells.set(this.#cells)
    this.#cells = cells
  }
}
