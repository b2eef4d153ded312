import type { EyeDetectorFiles, EyesEvent, EyesRequest, FoundEyes } from '../../contracts/face-eyes.ts'
import type { FacesProgress } from '../../contracts/faces-results.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import type { EyeDetector } from '../../core/images/eye-detector.ts'
import { resizePicture } from '../../core/images/frame-picture.ts'
import { levelBytes } from '../../core/images/grey-picture.ts'
import type { Pace } from '../pace.ts'
import { PictureSources } from './picture-sources.ts'
import type { ReadPicture } from './read-picture.ts'
import { readPicture } from './read-picture.ts'
import { RefusalLog } from './refusal-log.ts'

type Finder = Pick<EyeDetector, 'find'>
export type LoadDetector = (files: EyeDetectorFiles) => Promise<Finder>

/** What is shown to place eyes in: enough to hit a pupil, little to paint. */
const longestShownSide = 640

/**
 * Answers for the eyes of pictures. The detector is loaded by the first request that needs it, and kept.
 * @param load the detector of the site unless said otherwise
 */
export function eyesJob(
  load: LoadDetector = loadDetector,
): (request: EyesRequest, pace: Pace) => AsyncGenerator<EyesEvent, void> {
  let loading: Promise<Finder> | undefined
  const detector = (files: EyeDetectorFiles): Promise<Finder> => {
    loading ??= load(files).catch((error: unknown) => {
      // Another try may find the network again.
      loading = undefined
      throw error
    })
    return loading
  }
  return (request, pace) =>
    request.task === 'find' ? findEyes(request, pace, detector) : showPicture(request, pace)
}

/**
 * Looks for the eyes in every picture, in the order in which they make a set; those that are known are told as they are.
 * Pictures that cannot be read are passed over: who reads them for the set says why.
 * @throws Refusal where the detector cannot be loaded; Aborted between pictures
 */
async function* findEyes(
  { detector, files, known }: Extract<EyesRequest, { task: 'find' }>,
  pace: Pace,
  load: LoadDetector,
): AsyncGenerator<EyesEvent, void> {
  const log = new RefusalLog()
  const sources = new PictureSources()
  await sources.list(files, log, pace)
  const byName = new Map(known.map((one) => [one.name, one]))
  yield { kind: 'progress', share: 0, words: 'loading the detector' }
  const finder = await load(detector)
  for (const [place, source] of sources.all.entries()) {
    if (await pace.breathe()) yield progressOf(place, sources.all.length)
    const before = byName.get(source.name)
    if (before) {
      yield before
      continue
    }
    try {
      yield await eyesOf(await readPicture(await source.open(), source.name), source.name, finder)
    } catch (error) {
      log.add(source.name, error)
    }
  }
}

async function eyesOf(picture: ReadPicture, name: string, finder: Finder): Promise<FoundEyes> {
  const { decoded, width, height } = picture
  const found = await finder.find(picture)
  // The picture that was searched may be smaller than the file's.
  const whole = ([x, y]: readonly [number, number]): readonly [number, number] => [
    (x * decoded.width) / width,
    (y * decoded.height) / height,
  ]
  const eyes = found && { left: whole(found.left), right: whole(found.right) }
  return { kind: 'eyes', name, height: decoded.height, width: decoded.width, eyes }
}

/** @throws Refusal where it cannot be read, or is not there */
async function* showPicture(
  { files, name }: Extract<EyesRequest, { task: 'picture' }>,
  pace: Pace,
): AsyncGenerator<EyesEvent, void> {
  const sources = new PictureSources()
  await sources.list(files, new RefusalLog(), pace)
  const source = sources.all.find((one) => one.name === name)
  if (!source) throw new Refusal(name, 'no such picture', 'one of those that were brought')
  const picture = await readPicture(await source.open(), name)
  const factor = Math.min(1, longestShownSide / Math.max(picture.height, picture.width))
  const side = (length: number): number => Math.max(1, Math.round(factor * length))
  const { height, width, luma } = resizePicture(picture, side(picture.height), side(picture.width))
  yield { kind: 'picture', name, height, width, pixels: new Uint8ClampedArray(levelBytes(luma).buffer) }
}

function progressOf(place: number, count: number): FacesProgress {
  return { kind: 'progress', share: place / count, words: `picture ${place + 1} of ${count}` }
}

/** Its library is large, and loaded only here. */
async function loadDetector({ faceWeights, landmarkWeights, engine }: EyeDetectorFiles): Promise<Finder> {
  try {
    const [library, faces, landmarks] = await Promise.all([
      import('../../core/images/eye-detector.ts'),
      bytesAt(faceWeights),
      bytesAt(landmarkWeights),
    ])
    return await library.EyeDetector.load({ faceWeights: faces, landmarkWeights: landmarks, engine })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal('eye detector', reason, 'its three files, from this site')
  }
}

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`no answer for ${address} (${answer.status})`)
  return answer.arrayBuffer()
}
