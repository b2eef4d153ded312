import { assert, integer, property, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkImageHeader } from './image-header.ts'
import { Refusal } from './refusal.ts'

const million = 1e6

function bigEndian(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

function png(width: number, height: number): Uint8Array {
  const signature = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]
  return Uint8Array.of(...signature, 0, 0, 0, 13, ...ascii('IHDR'), ...bigEndian(width), ...bigEndian(height))
}

function jpeg(width: number, height: number): Uint8Array {
  const applicationSegment = [0xff, 0xe0, 0, 16, ...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]
  const frame = [0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3]
  return Uint8Array.of(0xff, 0xd8, ...applicationSegment, ...frame, ...Array.from({ length: 16 }, () => 0))
}

describe('checkImageHeader', () => {
  it('finds the dimensions of a PNG', () => {
    const side = integer({ min: 1, max: 1000 })
    assert(
      property(side, side, (width, height) => {
        expect(checkImageHeader(png(width, height), 'a.png', million)).toEqual({ width, height, type: 'png' })
      }),
      { seed: 1 },
    )
  })

  it('finds the dimensions of a JPEG, a GIF and a BMP', () => {
    expect(checkImageHeader(jpeg(640, 480), 'a.jpg', million)).toEqual({
      width: 640,
      height: 480,
      type: 'jpg',
    })
    const gif = Uint8Array.of(...ascii('GIF89a'), 64, 1, 240, 0)
    expect(checkImageHeader(gif, 'a.gif', million)).toEqual({ width: 320, height: 240, type: 'gif' })
    const bitmap = new Uint8Array(54)
    bitmap.set(ascii('BM'))
    bitmap.set([10, 0, 0, 0, 20, 0, 0, 0], 18)
    expect(checkImageHeader(bitmap, 'a.bmp', million)).toEqual({ width: 10, height: 20, type: 'bmp' })
  })

  it('refuses too many pixels with the dimensions found', () => {
    expect(() => checkImageHeader(png(20_000, 20_000), 'a.png', 60 * million)).toThrow(
      'a.png: an image of 20\u202f000 × 20\u202f000 pixels; expected at most 60\u202f000\u202f000 pixels.',
    )
    expect(checkImageHeader(png(1000, 1000), 'a.png', million).width).toBe(1000)
    expect(() => checkImageHeader(png(1001, 1000), 'a.png', million)).toThrow(Refusal)
  })

  it('refuses what is no image, and an image that browsers do not show', () => {
    expect(() => checkImageHeader(Uint8Array.from(ascii('x,y\n1,2\n3,4\n5,6\n')), 'a.png', million)).toThrow(
      'a.png: no image format that is known here; expected a photo',
    )
    expect(() => checkImageHeader(new Uint8Array(0), 'a.png', million)).toThrow('the file is empty')
    const drawing = Uint8Array.from(ascii('<svg width="10" height="10"></svg>'))
    expect(() => checkImageHeader(drawing, 'a.svg', million)).toThrow('an image of type svg')
    expect(() => checkImageHeader(png(0, 5), 'a.png', million)).toThrow('0 × 5 pixels')
  })

  it('refuses a header cut anywhere, even where the buffer goes on behind it', () => {
    for (const whole of [png(10, 10), jpeg(10, 10)]) {
      const held = whole.slice()
      for (let length = 0; length < 24; length += 1) {
        expect(() => checkImageHeader(held.subarray(0, length), 'a', million)).toThrow(Refusal)
      }
    }
  })

  it('answers any bytes with dimensions or a refusal, never with another error', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), integer({ min: 0, max: 30 }), (noise, kept) => {
        for (const start of [png(5, 5), jpeg(5, 5), Uint8Array.from(ascii('RIFF____WEBPVP8X'))]) {
          let outcome: unknown
          try {
            outcome = checkImageHeader(Uint8Array.of(...start.subarray(0, kept), ...noise), 'a', million).type
          } catch (error) {
            outcome = error instanceof Refusal ? 'refused' : error
          }
          expect(typeof outcome).toBe('string')
        }
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
