import { expect, test } from 'vitest'
import type { FaceSetRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { FaceSetEvent } from '../../../../workers/contracts/faces-results.ts'
import { FakeRunner } from '../testing/fake-runner.ts'
import { faceSetOf } from '../testing/made-up.ts'
import { broughtOf, pictureReader, pictureRequest, readSize, smallSize } from './bring-picture.ts'
import { modelOfLayers, shownLook } from './testing/made-up.ts'

const set = {
  id: 'a',
  title: 'me.png',
  height: 2,
  width: 3,
  pixels: new Blob([Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)]),
}

test('one picture is enough, in the shape of the faces', () => {
  const request = pictureRequest(new File([], 'me.png'), { height: 6, width: 4 })
  expect(request).toMatchObject({ fewest: 1, framing: { height: 6, width: 4 }, files: [{ name: 'me.png' }] })
})

test('only the first picture is looked at', async () => {
  const { subject, title } = broughtOf(set, 'sharp', '8')
  expect(title).toBe('me.png')
  expect('pixels' in subject && [...new Uint8Array(await subject.pixels.arrayBuffer())]).toEqual([
    1, 2, 3, 4, 5, 6,
  ])
})

test('a small picture belongs to the scale that it was brought at, a sharp one to none', () => {
  expect(broughtOf(set, 'small', '4')).toMatchObject({ scale: '4', subject: { low: expect.any(Blob) } })
  expect(broughtOf(set, 'sharp', '4').scale).toBeUndefined()
  expect(broughtOf(set, 'sharp', '4').id).not.toBe(broughtOf(set, 'small', '4').id)
})

test('the size of small pictures is known where one of that scale is on the screen', () => {
  const shown = shownLook({})
  expect(smallSize(shown, '2')).toMatchObject({ height: 3, width: 2 })
  expect(smallSize(shown, '4')).toBeUndefined()
  expect(smallSize(shownLook({}, { task: 'denoising' }), '2')).toBeUndefined()
  const model = modelOfLayers(1)
  expect(readSize('small', model, smallSize(shown, '2'))).toMatchObject({ height: 3, width: 2 })
  expect(readSize('small', model, undefined)).toBeUndefined()
  expect(readSize('sharp', model, undefined)).toMatchObject({ height: 6, width: 4 })
})

test('of two pictures the one that was opened last is looked at', async () => {
  const runner = new FakeRunner<FaceSetRequest, FaceSetEvent>()
  const [read, problems]: [string[], string[]] = [[], []]
  const reader = pictureReader(
    runner,
    ({ title }) => read.push(title),
    (message) => problems.push(message),
  )
  const open = (name: string): void =>
    reader.read({ file: new File([], name), size: { height: 6, width: 4 }, kind: 'sharp', scale: '4' })
  open('a.png')
  open('b.png')
  expect([runner.asked.length, runner.aborts]).toEqual([1, 1])
  await runner.end({ type: 'aborted' })
  runner.tell({ ...faceSetOf(), title: 'b.png' })
  await runner.end()
  open('c.txt')
  await runner.end({ type: 'refused', message: 'c.txt is no picture.' })
  open('d.png')
  reader.close()
  expect([read, problems]).toEqual([['b.png'], ['c.txt is no picture.']])
})
