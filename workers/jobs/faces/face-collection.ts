import { crc32 } from '../../core/formats/crc-32.ts'

/** More pictures than this are more than a training in a browser can use. */
const mostPictures = 5000
/** Kept grey levels, one byte a pixel: a training holds them as floats, so four times as much, in its workers. */
const mostBytes = 200e6

/** Framed pictures of one size, none twice, up to the limits. */
export class FaceCollection {
  readonly names: string[] = []
  readonly pixels: Uint8Array<ArrayBuffer>[] = []
  duplicateCount = 0
  private readonly placesByChecksum = new Map<number, number[]>()

  /** how many pictures of a size are kept */
  static capacity(height: number, width: number): number {
    return Math.min(mostPictures, Math.floor(mostBytes / (height * width)))
  }

  /** @param levels kept, not copied */
  add(name: string, levels: Uint8Array<ArrayBuffer>): void {
    const checksum = crc32(levels)
    const places = this.placesByChecksum.get(checksum) ?? []
    if (places.some((place) => isEqual(this.pixels[place], levels))) {
      this.duplicateCount++
      return
    }
    this.placesByChecksum.set(checksum, [...places, this.pixels.length])
    this.names.push(name)
    this.pixels.push(levels)
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((level, place) => level === b[place])
}
