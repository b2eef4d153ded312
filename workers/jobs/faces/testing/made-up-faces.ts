import type { FaceSet } from '../../../contracts/faces-results.ts'
import { RandomStream } from '../../../core/random/random-stream.ts'
import { makeFaceSet } from '../face-set.ts'

/** Smooth pictures: each person is a blob of light, each picture moves and dims it a little. */
export function madeUpFaces({ people = 6, each = 8, height = 24, width = 20, seed = 1 } = {}): FaceSet {
  const stream = new RandomStream(seed, 'made-up faces')
  const names: string[] = []
  const owners: string[] = []
  const pixels = new Uint8Array(people * each * height * width)
  let place = 0
  for (let person = 0; person < people; person++) {
    const [size, tilt] = [3 + 3 * stream.uniform(), stream.normal()]
    for (let i = 0; i < each; i++) {
      const [x, y] = [width / 2 + stream.normal(), height / 2 + stream.normal()]
      const [light, base] = [100 + 40 * stream.uniform(), 40 + 10 * stream.normal()]
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          const [dx, dy] = [column - x, row - y]
          const level = base + light * Math.exp(-(dx * dx + dy * dy + tilt * dx) / (2 * size * size))
          pixels[place++] = Math.min(255, Math.max(0, Math.round(level)))
        }
      }
      owners.push(`person ${person}`)
      names.push(`person ${person}/picture ${i}`)
    }
  }
  return makeFaceSet(
    { source: 'own', title: 'made-up faces', height, width, names, people: owners, remarks: [] },
    [pixels],
  )
}
