import { crc32 } from '../../core/formats/crc-32.ts'

/**
 * Names a set of pictures by its content, so that what was learned from it is found again: CRC-32 of the pixels, then
 * of the sizes and names.
 * @param pixels the bytes of all pictures, one after the other, in as many parts as they come in
 * @returns 16 hexadecimal digits
 */
export function faceSetId(
  height: number,
  width: number,
  names: readonly string[],
  pixels: readonly Uint8Array[],
): string {
  const ofPixels = pixels.reduce((checksum, part) => crc32(part, checksum), 0)
  const described = new TextEncoder().encode(JSON.stringify([height, width, names]))
  return hexadecimal(ofPixels) + hexadecimal(crc32(described))
}

function hexadecimal(word: number): string {
  return word.toString(16).padStart(8, '0')
}
