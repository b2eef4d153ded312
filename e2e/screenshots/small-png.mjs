import { crc32, deflateSync } from 'node:zlib'

/** Levels that a colour channel keeps: the difference to 256 cannot be seen, the file is much smaller. */
const levels = 64

/**
 * An opaque screenshot as a small file. Drawn pictures repeat themselves exactly, so the rows are stored unfiltered.
 *
 * @param {import('playwright').Page} page any page; it only decodes
 * @param {Buffer} png
 * @returns {Promise<Buffer>} PNG, 8-bit RGB (W3C PNG specification, third edition)
 */
export async function smallPng(page, png) {
  const { width, height, pixels } = await decode(page, png)
  const rows = Buffer.alloc(height * (1 + 3 * width))
  let at = 0
  for (let y = 0; y < height; y++) {
    rows[at++] = 0
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const value = pixels[4 * (y * width + x) + channel] ?? 0
        const level = Math.round((value * (levels - 1)) / 255)
        rows[at++] = Math.round((level * 255) / (levels - 1))
      }
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(rows, { level: 9, memLevel: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  framed.set(data, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length)
  return framed
}

/** @param {import('playwright').Page} page @param {Buffer} png */
async function decode(page, png) {
  const decoded = await page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const { naturalWidth: width, naturalHeight: height } = image
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (!context) throw new Error('the browser gives no canvas')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      let text = ''
      for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192))
      return { width, height, text: btoa(text) }
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  return { ...decoded, pixels: Buffer.from(decoded.text, 'base64') }
}
