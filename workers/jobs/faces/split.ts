import type { SplitKind } from '../../contracts/faces.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { RandomStream } from '../../core/random/random-stream.ts'
import { counted } from '../counted.ts'
import { nearestSubset } from './nearest-subset.ts'

/** Places in a set, ascending; between them every place once. Neither is empty. */
export interface Split {
  readonly train: Int32Array
  readonly test: Int32Array
}

/** The reference's split: pictures 6, 12, ... in the order of their paths. */
const period = 6

/**
 * Which pictures are held out. By image: of everyone about the same share. By person: whole people, of as many
 * pictures together as comes nearest to the share. Every sixth: neither share nor seed matters.
 * @param testShare of the pictures, between 0 and 1 @param people whose each picture is
 * @param count of pictures @param seed an integer from 0 to 2^32 - 1
 * @throws Refusal for pictures too few, or for fewer than two people where whole people are held out
 */
export function splitFaces(
  kind: SplitKind,
  testShare: number,
  people: readonly string[],
  count: number,
  seed: number,
): Split {
  if (people.length !== count) {
    throw new Refusal(
      'faces',
      `${people.length} people of ${counted(count, 'picture')}`,
      'one of each picture',
    )
  }
  if (count < 2) throw new Refusal('faces', counted(count, 'picture'), 'at least two: to train, and to test')
  const stream = new RandomStream(seed, 'held-out faces')
  switch (kind) {
    case 'image':
      return splitAt(byImage(testShare, people, stream), count)
    case 'person':
      return splitAt(byPerson(testShare, people, stream), count)
    default:
      if (count < period) {
        throw new Refusal(
          'faces',
          `${count} pictures`,
          `at least ${period}, of which every sixth is held out`,
        )
      }
      return splitAt(
        Array.from({ length: Math.floor(count / period) }, (_, i) => period * (i + 1) - 1),
        count,
      )
  }
}

function splitAt(test: readonly number[], count: number): Split {
  const held = new Set(test)
  const train = Array.from({ length: count }, (_, place) => place).filter((place) => !held.has(place))
  return { train: Int32Array.from(train), test: Int32Array.from(held).sort() }
}

function placesByPerson(people: readonly string[]): number[][] {
  const places = new Map<string, number[]>()
  for (const [place, person] of people.entries()) {
    const known = places.get(person)
    if (known) known.push(place)
    else places.set(person, [place])
  }
  return [...places.values()]
}

function countHeld(testShare: number, count: number): number {
  return Math.min(count - 1, Math.max(1, Math.round(testShare * count)))
}

/**
 * Everyone's pictures are spread evenly over 0 to 1, in an order and from an offset that are drawn; those nearest to 0
 * are held out, so that nobody's share is further from the others' than one picture.
 */
function byImage(testShare: number, people: readonly string[], stream: RandomStream): number[] {
  const spread = placesByPerson(people).flatMap((places) => {
    const offset = stream.uniform()
    return Array.from(stream.permutation(places.length), (picked, rank) => ({
      place: places[picked],
      at: (rank + offset) / places.length,
    }))
  })
  spread.sort((a, b) => a.at - b.at || a.place - b.place)
  return spread.slice(0, countHeld(testShare, people.length)).map(({ place }) => place)
}

function byPerson(testShare: number, people: readonly string[], stream: RandomStream): number[] {
  const places = placesByPerson(people)
  if (places.length < 2) {
    throw new Refusal(
      'split by person',
      `pictures of one person only (“${people[0]}”)`,
      'at least two people, each in a folder or told by the beginning of the file names; or a split by image',
    )
  }
  const inOrder = Array.from(stream.permutation(places.length), (person) => places[person])
  const sizes = inOrder.map(({ length }) => length)
  return nearestSubset(sizes, countHeld(testShare, people.length)).flatMap((person) => inOrder[person])
}
