import type { BroughtFile, Framing } from '../../contracts/faces-requests.ts'
import type { FaceSet, RefusedFile } from '../../contracts/faces-results.ts'
import { readPictures } from '../faces/read-pictures.ts'
import { Pace } from '../pace.ts'

export interface ReadFaces {
  readonly set: FaceSet
  readonly refused: readonly RefusedFile[]
}

/** What a reader gets of the files; without a framing each picture is cropped where it has to be. */
export async function readFaces(
  files: readonly BroughtFile[],
  framing: Framing = { manner: 'crop' },
  fewest: 1 | 2 = 2,
): Promise<ReadFaces> {
  const refused: RefusedFile[] = []
  let set: FaceSet | undefined
  const pace = new Pace(new AbortController().signal)
  const request = { task: 'pictures', source: 'own', title: 'my faces', files, framing, fewest } as const
  for await (const event of readPictures(request, pace)) {
    if (event.kind === 'refused') refused.push(event)
    if (event.kind === 'faces') set = event
  }
  if (!set) throw new Error('the events end with the set')
  return { set, refused }
}

export function brought(name: string, content: BlobPart): BroughtFile {
  return { name, file: new Blob([content]) }
}

/** A binary greymap of 8 bit whose levels are those of a function of the place. */
export function greymap(
  height: number,
  width: number,
  level: (x: number, y: number) => number,
): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const bytes = new Uint8Array(header.length + height * width)
  bytes.set(header)
  for (let i = 0; i < height * width; i++) bytes[header.length + i] = level(i % width, Math.floor(i / width))
  return bytes
}

/** A small picture, another one for every number. */
export function face(number: number, height = 12, width = 10): Uint8Array<ArrayBuffer> {
  return greymap(height, width, (x, y) => (x * y * 7 + number + Math.floor(number / 256) * x) & 255)
}
