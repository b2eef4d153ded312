import { Refusal } from '../formats/refusal.ts'
import { normalQuantile } from './normal-quantile.ts'
import { threefry2x32 } from './threefry.ts'

const twoToThe32 = 4294967296
const twoToThe52 = 4503599627370496
const twoToThe53 = 9007199254740992
/** Blocks that are made at once: enough for the making to be a tight loop, few enough for a stream of one number. */
const blocksAtOnce = 64

/** 32-bit FNV-1a over UTF-16 code units: names that differ get keys that differ. */
function hashOf(purpose: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < purpose.length; place += 1) {
    hash = Math.imul(hash ^ purpose.charCodeAt(place), 0x01000193)
  }
  return hash >>> 0
}

/**
 * A stream of random numbers that a seed and a purpose name. The key of the generator is (seed, hash of purpose),
 * so streams of one seed for different purposes are independent: drawing more for one leaves the others as they are.
 * The same seed and purpose give the same bits in every engine. Generator: Threefry-2x32-20 (threefry.ts) in
 * counter mode, 2^65 words long.
 */
export class RandomStream {
  readonly #seed: number
  readonly #purposeKey: number
  readonly #words = new Uint32Array(2 * blocksAtOnce)
  #counterLow = 0
  #counterHigh = 0
  #used = 2 * blocksAtOnce

  /**
   * @param seed an integer from 0 to 2^32 - 1, refused otherwise
   * @param purpose what the numbers are for, such as 'source' or 'halves'
   */
  constructor(seed: number, purpose: string) {
    if (!Number.isInteger(seed) || seed < 0 || seed >= twoToThe32) {
      throw new Refusal('seed', `found ${seed}`, 'a whole number from 0 to 4294967295')
    }
    this.#seed = seed
    this.#purposeKey = hashOf(purpose)
  }

  /** @returns 32 random bits as an integer from 0 to 2^32 - 1 */
  uint32(): number {
    if (this.#used === this.#words.length) this.#makeWords()
    this.#used += 1
    return this.#words[this.#used - 1]
  }

  /** @returns uniform in [0, 1), a multiple of 2^-53 */
  uniform(): number {
    const high = this.uint32() >>> 5
    const low = this.uint32() >>> 6
    return (high * 67108864 + low) / twoToThe53
  }

  /** @returns uniform in (0, 1), an odd multiple of 2^-53: never 0, never 1, and symmetric about 1/2 */
  openUniform(): number {
    const high = this.uint32()
    return openUniformOf(high, this.uint32())
  }

  /** @returns a standard normal number, by inversion: one of these takes two words, whatever their value */
  normal(): number {
    return normalQuantile(this.openUniform())
  }

  /**
   * Standard normal numbers, rounded to float32: the same ones that as many calls of `normal` would give, in
   * half the time.
   * @param out filled from its start to its end
   */
  fillNormals(out: Float32Array): void {
    let place = 0
    // A word was left over from a pair: the pairs that follow straddle the blocks.
    const isStraddling = this.#used % 2 === 1
    while (place < out.length) {
      if (isStraddling || this.#used === this.#words.length) {
        out[place] = this.normal()
        place += 1
        continue
      }
      const words = this.#words
      const pairs = Math.min(out.length - place, (words.length - this.#used) / 2)
      for (let pair = 0; pair < pairs; pair += 1) {
        const word = this.#used + 2 * pair
        out[place + pair] = normalQuantile(openUniformOf(words[word], words[word + 1]))
      }
      this.#used += 2 * pairs
      place += pairs
    }
  }

  /**
   * @param below a whole number from 1 to 2^32, refused otherwise
   * @returns an integer from 0 to below - 1, all equally likely (rejection removes the bias of the remainder)
   */
  integer(below: number): number {
    if (!Number.isInteger(below) || below < 1 || below > twoToThe32) {
      throw new Refusal('random integer', `found the bound ${below}`, 'a whole number from 1 to 4294967296')
    }
    const limit = twoToThe32 - (twoToThe32 % below)
    let word = this.uint32()
    while (word >= limit) word = this.uint32()
    return word % below
  }

  /**
   * @param count how many, a whole number up to 2^32 - 1, refused otherwise
   * @returns 0 .. count - 1 in an order drawn uniformly from all count! (Fisher-Yates)
   */
  permutation(count: number): Uint32Array {
    if (!Number.isInteger(count) || count < 0 || count >= twoToThe32) {
      throw new Refusal('permutation', `found the length ${count}`, 'a whole number from 0 to 4294967295')
    }
    const order = Uint32Array.from({ length: count }, (_, place) => place)
    for (let last = count - 1; last > 0; last -= 1) {
      const other = this.integer(last + 1)
      const held = order[last]
      order[last] = order[other]
      order[other] = held
    }
    return order
  }

  #makeWords(): void {
    threefry2x32(this.#seed, this.#purposeKey, this.#counterLow, this.#counterHigh, this.#words)
    this.#used = 0
    this.#counterLow = (this.#counterLow + blocksAtOnce) >>> 0
    if (this.#counterLow === 0) this.#counterHigh = (this.#counterHigh + 1) >>> 0
  }
}

/** 26 bits of either word, and half a unit. */
function openUniformOf(high: number, low: number): number {
  return ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) / twoToThe52
}
