import { expect, test } from 'vitest'
import type { EyesEvent } from '../../contracts/face-eyes.ts'
import type { GreyPicture } from '../../core/images/grey-picture.ts'
import { Pace } from '../pace.ts'
import { eyesJob } from './find-eyes.ts'

test('of a photo that is read smaller than it is, the eyes are in the pixels of the photo', async () => {
  const [width, height] = [3000, 2400]
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(0, 0, width, height)
  const file = await canvas.convertToBlob()
  let searched: GreyPicture | undefined
  const job = eyesJob(async () => ({
    find: async (picture) => {
      searched = picture
      return { left: [picture.width / 4, picture.height / 2], right: [picture.width / 2, picture.height / 2] }
    },
  }))
  const detector = { faceWeights: '', landmarkWeights: '', engine: '' }
  const events: EyesEvent[] = []
  const pace = new Pace(new AbortController().signal)
  for await (const event of job(
    { task: 'find', detector, files: [{ name: 'photo.png', file }], known: [] },
    pace,
  )) {
    events.push(event)
  }
  expect(searched?.width).toBeLessThan(width)
  expect(events.at(-1)).toEqual({
    kind: 'eyes',
    name: 'photo.png',
    height,
    width,
    eyes: { left: [width / 4, height / 2], right: [width / 2, height / 2] },
  })
})
