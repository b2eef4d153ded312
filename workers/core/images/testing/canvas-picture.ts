/** A picture as a browser writes it: grey levels are a function of the place, the opacity may be too. */
export async function canvasPicture(
  width: number,
  height: number,
  grey: (x: number, y: number) => number,
  type: 'image/png' | 'image/jpeg' | 'image/webp' = 'image/png',
  opacity: (x: number, y: number) => number = () => 255,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const image = context.createImageData(width, height)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    const level = grey(x, y)
    image.data.set([level, level, level, opacity(x, y)], 4 * pixel)
  }
  context.putImageData(image, 0, 0)
  return await canvas.convertToBlob({ type, quality: 0.95 })
}

/** An EXIF segment with one entry: tag 0x0112, orientation, as a 16-bit number (Exif 2.3, section 4.6.4). */
function orientationSegment(orientation: number): number[] {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const body = [...new TextEncoder().encode('Exif\0\0'), ...tiff, ...directory]
  return [0xff, 0xe1, 0, body.length + 2, ...body]
}

/** The JPEG with an orientation for whoever shows it, as cameras write it. */
export async function orientedPhoto(jpeg: Blob, orientation: number): Promise<Blob> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer())
  const parts = [bytes.slice(0, 2), Uint8Array.from(orientationSegment(orientation)), bytes.slice(2)]
  return new Blob(parts, { type: 'image/jpeg' })
}
