import type { FaceSetRequest } from '../../contracts/faces-requests.ts'
import type { FaceSetEvent, FacesProgress } from '../../contracts/faces-results.ts'
import { headPictures } from '../../core/images/heads/head-pictures.ts'
import type { Pace } from '../pace.ts'
import { makeFaceSet } from './face-set.ts'

type HeadParameters = Extract<FaceSetRequest, { task: 'heads' }>['parameters']

/**
 * Makes the built-in set: people who do not exist, rendered under the lights of the Extended Yale B faces.
 * @throws Refusal for numbers of people or lights that are none; Aborted between pictures
 */
export async function* renderHeads(
  parameters: HeadParameters,
  pace: Pace,
): AsyncGenerator<FaceSetEvent, void> {
  const { people, lights, seed, headSize } = parameters
  const [height, width] = headSize.split('x').map(Number)
  const count = people * lights
  const rendering = headPictures({ people, lights, height, width, seed })
  let step = rendering.next()
  while (!step.done) {
    if (await pace.breathe()) yield progress(step.value, count)
    step = rendering.next()
  }
  const { pixels, names, people: owners } = step.value
  yield makeFaceSet(
    {
      source: 'heads',
      title: `${people} rendered people under ${lights} lights`,
      height,
      width,
      names,
      people: owners,
      remarks: [],
    },
    [pixels],
  )
}

function progress(done: number, count: number): FacesProgress {
  return { kind: 'progress', share: done / count, words: `picture ${done} of ${count}` }
}
