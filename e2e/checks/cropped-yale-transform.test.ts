import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lastOf } from '../../workers/core/training/last-of.ts'
import { SubBandFit } from '../../workers/core/transforms/sub-band-fit.ts'
import { croppedYaleArchive, croppedYaleFaces, isTestFace } from './cropped-yale-faces.ts'

/** From numpy in float64: scipy's dctn (orthonormal), blocks of 8 x 8 coefficients, eigvalsh of each covariance. */
const numpyTotal = 119_921_287.276
const numpyVariances: Readonly<Record<number, number>> = {
  0: 45241021.2,
  1: 40865955.6,
  2: 5436347.38,
  10: 450554.865,
  63: 3904.35613,
  64: 1016788.65,
  1000: 3.39246609,
  10_000: 33.2594095,
  // the farthest from numpy of all, 2e-5
  28_287: 1.76271857,
  32_255: 0.126436589,
}

test.skipIf(!existsSync(croppedYaleArchive))(
  'the sub-bands of the training faces have the variances that numpy finds',
  { timeout: 60_000 },
  () => {
    const fit = new SubBandFit(192, 168, 8)
    const faces = croppedYaleFaces((place) => !isTestFace(place))
    const pictures = new Uint8Array(faces.length * fit.layout.dimension)
    for (const [i, face] of faces.entries()) pictures.set(face, i * fit.layout.dimension)
    fit.add(pictures)
    const { variances, rankLimit } = lastOf(fit.finish())
    expect(rankLimit).toBe(533)
    const total = variances.reduce((sum, variance) => sum + variance, 0)
    expect(Math.abs(total / numpyTotal - 1)).toBeLessThan(1e-6)
    for (const [dimension, variance] of Object.entries(numpyVariances)) {
      expect(Math.abs(variances[Number(dimension)] / variance - 1)).toBeLessThan(1e-4)
    }
  },
)
