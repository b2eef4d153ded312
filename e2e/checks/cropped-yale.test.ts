import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { backProject } from '../../workers/core/images/back-projection.ts'
import { BicubicResize } from '../../workers/core/images/bicubic.ts'
import { peakSignalToNoiseDb } from '../../workers/core/images/peak-signal-to-noise.ts'
import { croppedYaleArchive, croppedYaleFaces, isTestFace } from './cropped-yale-faces.ts'

test.skipIf(!existsSync(croppedYaleArchive))(
  'bicubic and back-projected faces have the PSNR of the reference',
  { timeout: 60_000 },
  () => {
    const [height, width, scale] = [192, 168, 8]
    const down = new BicubicResize(height, width, height / scale, width / scale)
    const up = new BicubicResize(height / scale, width / scale, height, width)
    const faces = croppedYaleFaces(isTestFace)
    let [plain, consistent] = [0, 0]
    for (const face of faces) {
      const low = down.apply(face)
      const bicubic = up.apply(low)
      plain += peakSignalToNoiseDb(bicubic, face) / faces.length
      consistent += peakSignalToNoiseDb(backProject(bicubic, low, down, up), face) / faces.length
    }
    expect(faces).toHaveLength(106)
    // The reference prints two decimals.
    expect(Math.abs(plain - 27.85)).toBeLessThan(0.01)
    expect(Math.abs(consistent - 28.75)).toBeLessThan(0.01)
  },
)
