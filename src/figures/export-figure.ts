/** A figure as SVG text and the size it was drawn at, in CSS pixels. */
export interface FigureMarkup {
  readonly markup: string
  readonly width: number
  readonly height: number
}

/** Hands a file to the reader's download folder. */
export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken hold of the data by the next turn of the event loop on every engine; a minute is safe.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export function downloadText(text: string, type: string, name: string): void {
  downloadBlob(new Blob([text], { type: `${type};charset=utf-8` }), name)
}

/** A name that every file system takes: small letters, digits and hyphens, at most 80 of them. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 80)
  return `${plain === '' ? 'figure' : plain}.${extension}`
}

/**
 * Paints SVG text as a PNG.
 *
 * @param width, height CSS pixels
 * @param scale device pixels per CSS pixel: 2 is fit for print at the size of a slide
 * @throws Error where the picture cannot be painted (too large for the browser's canvas, or not SVG)
 */
export async function pngFromSvg(
  markup: string,
  width: number,
  height: number,
  scale: number,
): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml;charset=utf-8' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode().catch(() => {
      throw new Error('The picture could not be painted: its SVG was not understood.')
    })
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('This browser has no canvas left to paint the picture on.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null)
          reject(new Error(`A picture of ${canvas.width} by ${canvas.height} pixels is too large.`))
        else resolve(blob)
      }, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
