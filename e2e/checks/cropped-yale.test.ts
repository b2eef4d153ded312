import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseAnymap } from '../../workers/core/formats/portable-anymap.ts'
import { unpackEntry, zipEntries } from '../../workers/core/formats/zip-archive.ts'
import { backProject } from '../../workers/core/images/back-projection.ts'
import { BicubicResize } from '../../workers/core/images/bicubic.ts'
import { fitLinearEstimate } from '../../workers/core/images/fit-linear-estimate.ts'
import { peakSignalToNoiseDb } from '../../workers/core/images/peak-signal-to-noise.ts'
import { structuralSimilarity } from '../../workers/core/images/structural-similarity.ts'
import { lastOf } from '../../workers/core/training/last-of.ts'

/** Ten people of the Cropped Yale set, which is not part of the repository. */
const archive = fileURLToPath(new URL('../../../shared/data/cropped-yale-10.zip', import.meta.url))
const [height, width, scale] = [192, 168, 8]
const pixels = height * width
/** SSIM is slow: every fourth of the held-out pictures is enough to check it. */
const ssimStep = 4

/** In the order of code units, `count x height x width`. */
function everyFace(): Uint8Array {
  const bytes = readFileSync(archive)
  const faces = zipEntries(bytes, 'faces', 10_000).filter(({ name }) => name.endsWith('.pgm'))
  faces.sort((a, b) => (a.name < b.name ? -1 : 1))
  const pictures = new Uint8Array(faces.length * pixels)
  for (const [i, entry] of faces.entries()) {
    pictures.set(parseAnymap(unpackEntry(bytes, entry, 'faces'), entry.name, 1e6).samples, i * pixels)
  }
  return pictures
}

interface Qualities {
  readonly psnrDb: number
  readonly ssim: number
}

test.skipIf(!existsSync(archive))(
  'bicubic, linear MMSE and back-projected faces have the quality of the reference',
  { timeout: 120_000 },
  () => {
    const pictures = everyFace()
    // Every sixth picture is held out, as the reference splits them.
    const places = Int32Array.from({ length: pictures.length / pixels }, (_, i) => i)
    const heldOut = places.filter((i) => i % 6 === 5)
    const train = places.filter((i) => i % 6 !== 5)
    const linear = lastOf(fitLinearEstimate(pictures, train, height, width, scale, 1))

    const down = new BicubicResize(height, width, height / scale, width / scale)
    const up = new BicubicResize(height / scale, width / scale, height, width)
    const faces = Array.from(heldOut, (place) => {
      const face = pictures.subarray(place * pixels, (place + 1) * pixels)
      const low = down.apply(face)
      return { face, low, bicubic: up.apply(low) }
    })
    const mmse = faces.map(({ low, bicubic }) => linear.estimate(low, pictures, bicubic))
    const qualities = (estimates: readonly Float64Array[]): Qualities => {
      let [psnrDb, ssim] = [0, 0]
      for (const [i, estimate] of estimates.entries()) {
        psnrDb += peakSignalToNoiseDb(estimate, faces[i].face) / faces.length
        if (i % ssimStep !== 0) continue
        const similarity = structuralSimilarity(estimate, faces[i].face, height, width)
        ssim += similarity / Math.ceil(faces.length / ssimStep)
      }
      return { psnrDb, ssim }
    }
    const consistent = (estimates: readonly Float64Array[]): Qualities =>
      qualities(estimates.map((estimate, i) => backProject(estimate, faces[i].low, down, up)))

    expect(faces).toHaveLength(106)
    const bicubics = faces.map(({ bicubic }) => bicubic)
    // PSNR and SSIM as numpy has them, with the leave-one-out of an intercept, which the reference leaves out.
    for (const [found, psnrDb, ssim] of [
      [qualities(bicubics), 27.85, 0.8192],
      [consistent(bicubics), 28.746, 0.8315],
      [qualities(mmse), 31.876, 0.8753],
      [consistent(mmse), 32.195, 0.8791],
    ] as const) {
      expect(Math.abs(found.psnrDb - psnrDb)).toBeLessThan(0.005)
      expect(Math.abs(found.ssim - ssim)).toBeLessThan(1e-4)
    }
  },
)
