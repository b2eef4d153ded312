import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseAnymap } from '../../workers/core/formats/portable-anymap.ts'
import { unpackEntry, zipEntries } from '../../workers/core/formats/zip-archive.ts'
import { backProject } from '../../workers/core/images/back-projection.ts'
import { BicubicResize } from '../../workers/core/images/bicubic.ts'
import { peakSignalToNoiseDb } from '../../workers/core/images/peak-signal-to-noise.ts'

/** Ten people of the Cropped Yale set, which is not part of the repository. */
const archive = fileURLToPath(new URL('../../../shared/data/cropped-yale-10.zip', import.meta.url))

/** Every sixth picture, as the reference splits them; in the order of code units. */
function testFaces(): Uint16Array[] {
  const bytes = readFileSync(archive)
  const faces = zipEntries(bytes, 'faces', 10_000).filter(({ name }) => name.endsWith('.pgm'))
  faces.sort((a, b) => (a.name < b.name ? -1 : 1))
  return faces
    .filter((_, i) => i % 6 === 5)
    .map((entry) => parseAnymap(unpackEntry(bytes, entry, 'faces'), entry.name, 1e6).samples)
}

test.skipIf(!existsSync(archive))(
  'bicubic and back-projected faces have the PSNR of the reference',
  { timeout: 60_000 },
  () => {
    const [height, width, scale] = [192, 168, 8]
    const down = new BicubicResize(height, width, height / scale, width / scale)
    const up = new BicubicResize(height / scale, width / scale, height, width)
    const faces = testFaces()
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
