import type { FaceSetRequest } from '../../contracts/faces-requests.ts'
import type { FaceSetEvent, FacesProgress } from '../../contracts/faces-results.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { counted } from '../counted.ts'
import type { Pace } from '../pace.ts'
import { FaceCollection } from './face-collection.ts'
import { makeFaceSet } from './face-set.ts'
import type { FaceSize } from './frame-face.ts'
import { askedSize, frameFace, keptSize, sizeWords, usualSize } from './frame-face.ts'
import { peopleOf } from './people.ts'
import { PictureSources } from './picture-sources.ts'
import { readPicture } from './read-picture.ts'
import { RefusalLog } from './refusal-log.ts'

export type PicturesRequest = Extract<FaceSetRequest, { task: 'pictures' }>
type Framing = PicturesRequest['framing']

interface Reading {
  readonly faces: FaceCollection
  readonly size: FaceSize
  /** a second size was met although none was asked for: it has to begin again with one for all */
  readonly isMixed: boolean
  readonly remarks: readonly string[]
}

/**
 * Makes a set of faces of files, folders and ZIPs, in the code-unit order of their paths. Files that are of no use are
 * refused one by one, and the rest is used. Pictures of one size keep it, and their bytes, if none is asked for.
 * @throws Refusal where fewer different pictures are left than there have to be, and for a size that is none; Aborted between files
 */
export async function* readPictures(
  { source, title, files, framing, fewest = 2 }: PicturesRequest,
  pace: Pace,
): AsyncGenerator<FaceSetEvent, void> {
  const asked = askedSize(framing)
  const log = new RefusalLog()
  const sources = new PictureSources()
  await sources.list(files, log, pace)
  yield* log.untold()
  const first = yield* readAll(sources, asked, framing, log, pace)
  const { isMixed } = first
  const reading = isMixed ? yield* readAll(sources, usualSize, framing, log, pace) : first
  const { faces, size } = reading
  if (faces.names.length < fewest) throw tooFew(faces, log, title, files.length, fewest)
  const people = peopleOf(faces.names)
  const remarks = [
    ...(isMixed ? [mixedRemark(framing, size)] : []),
    ...reading.remarks,
    ...sources.remarks,
    ...(faces.duplicateCount > 0
      ? [`${counted(faces.duplicateCount, 'picture')} the same as another, used once.`]
      : []),
    ...(log.unlistedCount > 0 ? [`${counted(log.unlistedCount, 'more file')} refused.`] : []),
    ...(people.length > 1 && new Set(people).size === 1
      ? [`All pictures count as one person’s (“${people[0]}”): they cannot be split by person.`]
      : []),
  ]
  yield makeFaceSet({ ...size, source, title, names: faces.names, people, remarks }, faces.pixels)
}

/** Reads, decodes and frames one picture after the other: decoded ones are large. */
async function* readAll(
  { all }: PictureSources,
  asked: FaceSize | undefined,
  framing: Framing,
  log: RefusalLog,
  pace: Pace,
): AsyncGenerator<FaceSetEvent, Reading> {
  const faces = new FaceCollection()
  const remarks: string[] = []
  let common = asked
  let size = asked && keptSize(asked)
  let [animations, aligned, leftOut] = [0, 0, 0]
  for (const [place, source] of all.entries()) {
    if (await pace.breathe()) yield progressOf(place, all.length)
    if (size && faces.names.length >= FaceCollection.capacity(size.height, size.width)) {
      leftOut = all.length - place
      break
    }
    try {
      const picture = await readPicture(await source.open(), source.name)
      common ??= picture.decoded
      size ??= keptSize(common)
      if (!asked && !isSame(picture.decoded, common)) return { faces, size, isMixed: true, remarks }
      faces.add(source.name, frameFace(picture, source.name, size, framing))
      if (picture.type === 'gif') animations++
      if (framing.eyes && Object.hasOwn(framing.eyes, source.name)) aligned++
    } catch (error) {
      log.add(source.name, error)
      yield* log.untold()
    }
  }
  size ??= usualSize
  if (common && !isSame(size, common)) {
    remarks.push(
      `Made smaller, from ${sizeWords(common)} to ${sizeWords(size)} pixels: training takes time with each.`,
    )
  }
  if (aligned > 0) remarks.push(`${counted(aligned, 'picture')} turned and scaled by the eyes.`)
  if (animations > 0) remarks.push(`${counted(animations, 'GIF')}: of an animation the first frame is used.`)
  if (leftOut > 0) {
    const most = FaceCollection.capacity(size.height, size.width).toLocaleString('en')
    remarks.push(
      `${counted(leftOut, 'further file')} left out: at most ${most} pictures of this size are kept.`,
    )
  }
  return { faces, size, isMixed: false, remarks }
}

const isSame = (a: FaceSize, b: FaceSize): boolean => a.height === b.height && a.width === b.width

function progressOf(place: number, count: number): FacesProgress {
  return { kind: 'progress', share: place / count, words: `picture ${place + 1} of ${count}` }
}

function mixedRemark({ manner }: Framing, size: FaceSize): string {
  const frame = `${sizeWords(size)} pixels`
  return manner === 'crop'
    ? `The pictures have several sizes: the middle of each is made ${frame}.`
    : `The pictures have several sizes: each is fitted into ${frame}, its edges continued.`
}

/** One picture or none, with what was found. */
function tooFew(
  faces: FaceCollection,
  log: RefusalLog,
  title: string,
  fileCount: number,
  fewest: number,
): Refusal {
  const expected = fewest === 1 ? 'a picture' : 'at least two different pictures'
  if (faces.duplicateCount > 0) {
    const count = faces.duplicateCount + 1
    return new Refusal(title, `${count} pictures that are all the same one`, expected)
  }
  const reason = log.firstReason === undefined ? '' : ` (${log.firstReason.replace(/\.$/, '')})`
  const others = log.count > 0 ? `, and ${counted(log.count, 'file')} refused${reason}` : ''
  if (faces.names.length === 1) return new Refusal(title, `one picture${others}`, expected)
  const found = log.count === 0 ? `no picture in ${counted(fileCount, 'file')}` : `no picture${others}`
  return new Refusal(title, found, expected)
}
