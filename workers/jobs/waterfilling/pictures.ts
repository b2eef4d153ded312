import type { ProfileData, WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { readingRefusal } from '../../core/formats/reading-refusal.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { decodeGreyPhoto } from '../../core/images/decode-photo.ts'
import { photoSize } from '../../core/images/photo-size.ts'
import { blockCount, pictureBlocks } from '../../core/images/picture-blocks.ts'
import { affordableBlocks, blockVariances } from '../../core/transforms/block-variances.ts'
import { counted } from '../counted.ts'
import type { Profile } from './profile.ts'
import { rankRemark } from './words.ts'

const maximumPictures = 200
/** Larger photos are scaled down: their pixels and the grey levels are in memory together. */
const keptPixels = 16e6
const namedFaults = 3

type PictureFile = ProfileData['files'][number]

/**
 * The variances of the blocks of pictures under a transform. A picture that is of no use is left out and named in a
 * remark; of too many blocks evenly chosen ones are used.
 * @throws Refusal for too many pictures, where all of them are of no use, and for a single block
 */
export async function picturesProfile(
  { files }: ProfileData,
  { imageTransform, blockSize }: WaterfillingParameters,
): Promise<Omit<Profile, 'key'>> {
  if (files.length > maximumPictures) {
    throw new Refusal('images', `${files.length} files`, `at most ${maximumPictures} pictures`)
  }
  const faults: Refusal[] = []
  const remarks: string[] = []
  const sized = await usable(files, faults, async ({ name, file }) => {
    const { width, height } = await photoSize(file, name)
    return blocksOf(name, width, height, blockSize)
  })
  const blocksInAll = sized.reduce((sum, { value }) => sum + value, 0)
  const share = Math.min(1, affordableBlocks(imageTransform, blockSize) / blocksInAll)

  const found = blockVariances(imageTransform, blockSize)
  const used = await usable(
    sized.map(({ source }) => source),
    faults,
    async ({ name, file }) => {
      const { luma, width, height, decoded } = await decodeGreyPhoto(file, name, keptPixels)
      const count = blocksOf(name, width, height, blockSize)
      const chosen = Math.max(1, Math.floor(share * count))
      for (const block of pictureBlocks(luma, width, height, blockSize, chosen)) found.add(block)
      if (width < decoded.width) {
        remarks.push(`${name} was scaled down from ${size(decoded)} to ${size({ width, height })} pixels.`)
      }
      return count
    },
  )
  checkUsed(used.length, found.count, faults)
  const available = used.reduce((sum, { value }) => sum + value, 0)
  const components = blockSize * blockSize
  const blocks = `blocks of ${blockSize} × ${blockSize} pixels`
  return {
    title: `${used.length === 1 ? used[0].source.name : counted(used.length, 'picture')}, ${blockSize} × ${blockSize} ${imageTransform.toUpperCase()}`,
    variances: found.variances(),
    remarks: [
      found.count < available
        ? `${grouped(found.count)} of the ${grouped(available)} ${blocks} of ${counted(used.length, 'picture')} are used, evenly chosen.`
        : `All ${grouped(found.count)} ${blocks} of ${counted(used.length, 'picture')} are used.`,
      ...(imageTransform === 'pca' && found.count <= components ? [rankRemark(found.count, 'block')] : []),
      ...remarks,
      ...faultRemarks(faults),
    ],
  }
}

/** What a step gives for each picture; its Refusals go into `faults`, and the other pictures go on. */
async function usable(
  pictures: readonly PictureFile[],
  faults: Refusal[],
  step: (picture: PictureFile) => Promise<number>,
): Promise<{ source: PictureFile; value: number }[]> {
  const results: { source: PictureFile; value: number }[] = []
  // One after the other: decoded pictures are large.
  for (const source of pictures) {
    try {
      results.push({ source, value: await step(source) })
    } catch (error) {
      const fault = error instanceof Refusal ? error : readingRefusal(error, source.name)
      if (!fault) throw error
      faults.push(fault)
    }
  }
  return results
}

function blocksOf(name: string, width: number, height: number, blockSize: number): number {
  const count = blockCount(width, height, blockSize)
  if (count > 0) return count
  const least = size({ width: blockSize, height: blockSize })
  throw new Refusal(name, `an image of ${size({ width, height })} pixels`, `at least ${least}, one block`)
}

function checkUsed(pictures: number, blocks: number, faults: readonly Refusal[]): void {
  if (pictures === 0) {
    if (faults.length === 1) throw faults[0]
    const first = faults[0].message.replace(/\.$/, '')
    throw new Refusal('images', `none of ${faults.length} files can be used (${first})`, 'intact pictures')
  }
  if (blocks < 2) throw new Refusal('images', 'one block', 'at least two, which smaller blocks give')
}

function faultRemarks(faults: readonly Refusal[]): string[] {
  const named = faults.slice(0, namedFaults).map(({ message }) => `Left out: ${message}`)
  const more = faults.length - named.length
  return more > 0 ? [...named, `Left out: ${more} more.`] : named
}

function size({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${width} × ${height}`
}

function grouped(count: number): string {
  return count.toLocaleString('en')
}
