/** Grey levels of a picture, 0 black to 255 white, not yet rounded. */
export interface GreyPicture {
  readonly height: number
  readonly width: number
  /** `height x width`, row-major */
  readonly luma: ArrayLike<number>
}

/** @returns the levels clipped to 0 to 255 and rounded, one byte each */
export function levelBytes(luma: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Uint8ClampedArray(luma).buffer)
}
