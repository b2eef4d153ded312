import type { FaceSet } from '../../contracts/faces-results.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { faceSetId } from './face-set-id.ts'

/**
 * Pictures as a set that goes from worker to page to worker.
 * @param pixels `names.length x height x width` bytes of luma in as many parts as they come in, copied into the Blob
 * @throws Refusal where the numbers of names, people and bytes disagree
 */
export function makeFaceSet(
  described: Omit<FaceSet, 'kind' | 'id' | 'pixels'>,
  pixels: readonly Uint8Array<ArrayBuffer>[],
): FaceSet {
  const { height, width, names, people, title } = described
  if (people.length !== names.length) {
    throw new Refusal(title, `${people.length} people of ${names.length} pictures`, 'one of each picture')
  }
  const set: FaceSet = {
    ...described,
    kind: 'faces',
    id: faceSetId(height, width, names, pixels),
    pixels: new Blob([...pixels]),
  }
  checkLength(set)
  return set
}

/**
 * @returns `names.length x height x width` bytes, picture after picture
 * @throws Refusal where the set holds more or fewer bytes than it says, as one that was kept and cut short may
 */
export async function readPixels(set: FaceSet): Promise<Uint8Array> {
  checkLength(set)
  return new Uint8Array(await set.pixels.arrayBuffer())
}

function checkLength({ title, names, height, width, pixels }: FaceSet): void {
  if (pixels.size === names.length * height * width) return
  throw new Refusal(
    title,
    `${pixels.size} bytes of pictures`,
    `${names.length} × ${height} × ${width}, one for each pixel`,
  )
}
