import type { FaceSetRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { FaceModel, FaceSet, FaceSetEvent } from '../../../../workers/contracts/faces-results.ts'
import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import type { JobRunner } from '../../../bridge/job-runner.ts'
import { LatestWins } from '../../../bridge/latest-wins.ts'
import type { BroughtPicture, ShownLook } from './look-state.ts'

/** A sharp picture is made small here, and each method is scored; a small one has no original. */
export type BroughtKind = 'sharp' | 'small'

interface PictureSize {
  readonly height: number
  readonly width: number
}

/** The size of small pictures at a scale: that of one on the screen, which the worker made. */
export function smallSize(
  shown: ShownLook | undefined,
  scale: FacesParameters['scale'],
): PictureSize | undefined {
  const isKnown = shown?.basis.task === 'superresolution' && shown.basis.scale === Number(scale)
  return isKnown ? shown.inputs.given : undefined
}

/** Asks for one picture, in the shape of the faces that are trained on. */
export function pictureRequest(file: File, { height, width }: PictureSize): FaceSetRequest {
  return {
    task: 'pictures',
    source: 'own',
    title: file.name,
    files: [{ name: file.name, file }],
    framing: { manner: 'crop', height, width },
    fewest: 1,
  }
}

/** A file that is to be looked at, and as what. */
interface AskedPicture {
  readonly file: File
  readonly size: PictureSize
  readonly kind: BroughtKind
  readonly scale: FacesParameters['scale']
}

interface PictureReader {
  readonly read: (asked: AskedPicture) => void
  readonly close: () => void
}

/** Reads one picture after the other, the last one that was asked for in the end. */
export function pictureReader(
  runner: Pick<JobRunner<FaceSetRequest, FaceSetEvent>, 'run' | 'terminate'>,
  onRead: (picture: Omit<BroughtPicture, 'besideFace'>) => void,
  onProblem: (message: string) => void,
): PictureReader {
  let isClosed = false
  const latest = new LatestWins<AskedPicture>(({ file, size, kind, scale }) =>
    runner.run(pictureRequest(file, size), (message) => {
      if (message.type === 'event') {
        if (message.event.kind === 'faces') onRead(broughtOf(message.event, kind, scale))
      } else if ('message' in message && !isClosed) {
        onProblem(message.message)
      }
    }),
  )
  return {
    read: (asked) => latest.request(asked),
    close() {
      isClosed = true
      latest.cancel()
      runner.terminate()
      isClosed = false
    },
  }
}

/** The first picture that was read, to be looked at. */
export function broughtOf(
  set: Pick<FaceSet, 'id' | 'pixels' | 'title' | 'height' | 'width'>,
  kind: BroughtKind,
  scale: FacesParameters['scale'],
): Omit<BroughtPicture, 'besideFace'> {
  const { title, height, width } = set
  const first = set.pixels.slice(0, height * width)
  const id = `${kind} ${set.id}`
  return kind === 'sharp'
    ? { id, title, subject: { pixels: first }, scale: undefined }
    : { id, title, subject: { low: first }, scale }
}

/** The size that a picture is read in: that of the faces, or that of small ones, where it is known. */
export function readSize(
  kind: BroughtKind,
  model: FaceModel,
  small: PictureSize | undefined,
): PictureSize | undefined {
  return kind === 'sharp' ? model : small
}
