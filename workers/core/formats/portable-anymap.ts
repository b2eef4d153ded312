import { Refusal } from './refusal.ts'

/** A picture as its file holds it. */
export interface AnymapPicture {
  readonly width: number
  readonly height: number
  /** 1: grey levels; 3: red, green, blue */
  readonly channels: 1 | 3
  /** the level of white, 1 to 65535 */
  readonly maximum: number
  /** `height x width x channels`, 0 to `maximum` */
  readonly samples: Uint16Array
}

const kinds: Readonly<Record<string, { readonly channels: 1 | 3; readonly isText: boolean }>> = {
  P2: { channels: 1, isText: true },
  P3: { channels: 3, isText: true },
  P5: { channels: 1, isText: false },
  P6: { channels: 3, isText: false },
}

/** Whether a file begins as a portable greymap or pixmap does. */
export function isAnymap(bytes: Uint8Array): boolean {
  return bytes.length > 2 && String.fromCharCode(bytes[0], bytes[1]) in kinds && isSpace(bytes[2])
}

/**
 * Reads PGM and PPM, as text (P2, P3) or binary (P5, P6), of 8 or 16 bit, with comments.
 * Source: the Netpbm formats pgm(5) and ppm(5).
 * @param where the file's name @param maximumPixels the most that is taken
 * @throws Refusal for another kind of file, sizes and levels that are none, too few samples, and levels above white
 */
export function parseAnymap(bytes: Uint8Array, where: string, maximumPixels: number): AnymapPicture {
  if (!isAnymap(bytes))
    throw new Refusal(where, 'no portable greymap or pixmap', 'one that begins with P2, P3, P5 or P6')
  const { channels, isText } = kinds[String.fromCharCode(bytes[0], bytes[1])]
  const words = new Words(bytes, 2, where)
  const width = words.next('width')
  const height = words.next('height')
  const maximum = words.next('level of white')
  if (width < 1 || height < 1)
    throw new Refusal(where, `a size of ${width} × ${height} pixels`, 'at least 1 × 1')
  if (width * height > maximumPixels) {
    throw new Refusal(
      where,
      `${width} × ${height} pixels`,
      `at most ${maximumPixels.toLocaleString('en')} pixels`,
    )
  }
  if (maximum < 1 || maximum > 65535)
    throw new Refusal(where, `${maximum} as the level of white`, '1 to 65535')
  const count = width * height * channels
  const samples = isText ? textSamples(words, count) : binarySamples(words, count, maximum)
  const tooBright = firstAbove(samples, maximum)
  if (tooBright >= 0) {
    throw new Refusal(
      where,
      `the level ${samples[tooBright]} in sample ${tooBright + 1}`,
      `at most ${maximum}`,
    )
  }
  return { width, height, channels, maximum, samples }
}

/** A loop: this is asked of every pixel of thousands of pictures. */
function firstAbove(samples: Uint16Array, maximum: number): number {
  for (let i = 0; i < samples.length; i++) if (samples[i] > maximum) return i
  return -1
}

function textSamples(words: Words, count: number): Uint16Array {
  const samples = new Uint16Array(count)
  for (let i = 0; i < count; i++) {
    const sample = words.next(`sample ${i + 1} of ${count}`)
    samples[i] = Math.min(sample, 65535)
  }
  return samples
}

/** One byte of white space ends the header; 16-bit samples have their high byte first. */
function binarySamples(words: Words, count: number, maximum: number): Uint16Array {
  const width = maximum > 255 ? 2 : 1
  const { bytes, where } = words
  const begin = words.endOfHeader()
  if (bytes.length < begin + count * width) {
    throw new Refusal(where, `${Math.max(0, bytes.length - begin)} bytes of samples`, `${count * width}`)
  }
  if (width === 1) return new Uint16Array(bytes.subarray(begin, begin + count))
  const samples = new Uint16Array(count)
  for (let i = 0; i < count; i++) samples[i] = 256 * bytes[begin + 2 * i] + bytes[begin + 2 * i + 1]
  return samples
}

const hash = 35

function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13)
}

/** The whole numbers of a header or a text, one after the other; a # begins a comment to the end of its line. */
class Words {
  constructor(
    readonly bytes: Uint8Array,
    public place: number,
    readonly where: string,
  ) {}

  /** @param what is being read, for the refusal */
  next(what: string): number {
    this.skipSpace()
    const begin = this.place
    while (this.isInWord() && this.place - begin < 12) this.place++
    const word = String.fromCharCode(...this.bytes.subarray(begin, this.place))
    if (word === '')
      throw new Refusal(this.where, `the end of the file in place of the ${what}`, 'a whole picture')
    if (!/^\d{1,9}$/u.test(word)) throw new Refusal(this.where, `“${word}” as the ${what}`, 'a whole number')
    return Number(word)
  }

  /** Behind the one white space after the last number, which a comment may come before. */
  endOfHeader(): number {
    this.skipComment()
    return this.place + 1
  }

  private isInWord(): boolean {
    const { bytes, place } = this
    return place < bytes.length && !isSpace(bytes[place]) && bytes[place] !== hash
  }

  private skipComment(): void {
    const { bytes } = this
    if (bytes[this.place] !== hash) return
    while (this.place < bytes.length && bytes[this.place] !== 10) this.place++
  }

  private skipSpace(): void {
    const { bytes } = this
    while (this.place < bytes.length) {
      this.skipComment()
      if (!isSpace(bytes[this.place])) return
      this.place++
    }
  }
}
