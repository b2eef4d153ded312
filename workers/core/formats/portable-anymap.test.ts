import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAnymap, parseAnymap } from './portable-anymap.ts'

const encoder = new TextEncoder()
const textFile = (text: string): Uint8Array => encoder.encode(text)

function binaryFile(header: string, samples: readonly number[]): Uint8Array {
  return Uint8Array.from([...encoder.encode(header), ...samples])
}

const parse = (bytes: Uint8Array) => parseAnymap(bytes, 'face.pgm', 1000)

describe('a picture', () => {
  test('of grey levels as text, with comments in every place', () => {
    const text = 'P2 # made by hand\n# two lines\n3 2\n15# white\n0 5 10\n15 1 #here too\n2\n'
    expect(parse(textFile(text))).toEqual({
      width: 3,
      height: 2,
      channels: 1,
      maximum: 15,
      samples: Uint16Array.of(0, 5, 10, 15, 1, 2),
    })
  })

  test('in colour as text', () => {
    expect(parse(textFile('P3\n1 2\n255\n1 2 3\n4 5 6'))).toMatchObject({
      channels: 3,
      samples: Uint16Array.of(1, 2, 3, 4, 5, 6),
    })
  })

  test('whose first samples look like white space', () => {
    expect(parse(binaryFile('P5\n2 2\n255\n', [10, 32, 35, 13])).samples).toEqual(
      Uint16Array.of(10, 32, 35, 13),
    )
  })

  test('with a comment right behind the level of white', () => {
    expect(parse(binaryFile('P5\n2 1\n255# white\n', [7, 8])).samples).toEqual(Uint16Array.of(7, 8))
  })

  test('of 16 bit has the high byte first', () => {
    expect(parse(binaryFile('P6 1 1 65535\n', [1, 2, 0, 255, 255, 254])).samples).toEqual(
      Uint16Array.of(258, 255, 65534),
    )
  })

  test('is the same as text and as bytes', () => {
    const pictures = fc.record({
      width: fc.integer({ min: 1, max: 9 }),
      height: fc.integer({ min: 1, max: 9 }),
      isColour: fc.boolean(),
      maximum: fc.constantFrom(1, 7, 255, 256, 65535),
      seed: fc.infiniteStream(fc.nat()),
    })
    fc.assert(
      fc.property(pictures, ({ width, height, isColour, maximum, seed }) => {
        const count = width * height * (isColour ? 3 : 1)
        const samples = Array.from({ length: count }, () => Number(seed.next().value) % (maximum + 1))
        const sizes = `${width} ${height}\n${maximum}\n`
        const bytes = maximum > 255 ? samples.flatMap((sample) => [sample >> 8, sample & 255]) : samples
        const asText = parse(textFile(`${isColour ? 'P3' : 'P2'}\n${sizes}${samples.join(' ')}`))
        const asBytes = parse(binaryFile(`${isColour ? 'P6' : 'P5'}\n${sizes}`, bytes))
        expect(asBytes).toEqual(asText)
        expect([...asText.samples]).toEqual(samples)
      }),
    )
  })
})

test('is told from other files by its first bytes', () => {
  expect(isAnymap(textFile('P5\n1 1'))).toBe(true)
  for (const other of ['', 'P5', 'P4\n1 1', 'P51', 'PNG', '\u0089PNG'])
    expect(isAnymap(textFile(other))).toBe(false)
})

describe('refused', () => {
  test.each<[string, Uint8Array, RegExp]>([
    [
      'another kind',
      textFile('P4\n1 1\n'),
      /^face\.pgm: no portable greymap or pixmap; expected one that begins/,
    ],
    ['no size', textFile('P2\n'), /the end of the file in place of the width; expected a whole picture/],
    ['a word', textFile('P2\nwide 3\n255\n'), /“wide” as the width; expected a whole number/],
    ['a negative size', textFile('P2\n-3 3\n255\n'), /“-3” as the width/],
    ['no pixel', textFile('P2\n0 3\n255\n'), /a size of 0 × 3 pixels/],
    [
      'too many pixels',
      textFile('P5\n40000 40000\n255\n'),
      /40000 × 40000 pixels; expected at most 1,000 pixels/,
    ],
    ['no white', textFile('P2\n1 1\n0\n0'), /0 as the level of white; expected 1 to 65535/],
    ['more than 16 bit', textFile('P2\n1 1\n65536\n0'), /65536 as the level of white/],
    ['a text cut short', textFile('P2\n2 1\n255\n7'), /the end of the file in place of the sample 2 of 2/],
    ['bytes cut short', binaryFile('P5\n2 2\n255\n', [1, 2, 3]), /3 bytes of samples; expected 4/],
    ['nothing after the header', textFile('P5\n2 2\n255'), /0 bytes of samples; expected 4/],
    ['brighter than white', textFile('P2\n2 1\n7\n7 8'), /the level 8 in sample 2; expected at most 7/],
    ['a number without end', textFile(`P2\n${'1'.repeat(400)}`), /“111111111111” as the width/],
  ])('%s', (_, bytes, sentence) => {
    expect(() => parse(bytes)).toThrow(sentence)
  })
})
