import { Refusal } from '../formats/refusal.ts'
import { cubicKernel } from './bicubic.ts'
import { resizePicture } from './frame-picture.ts'
import type { GreyPicture } from './grey-picture.ts'

type Point = readonly [x: number, y: number]

/**
 * Where the eyes come to lie, as shares of the width and of the height: about where they are in the Cropped Yale set,
 * whose pictures reach from above the brows to below the mouth.
 */
export const eyePlaces = { left: 0.25, right: 0.75, down: 0.37 } as const

/**
 * Turns, scales and moves a picture so that the eyes lie at `eyePlaces`: the similarity that two pairs of points
 * determine. A picture that becomes smaller is resized first, so that nothing is aliased; then it is sampled bicubically.
 * Beyond the picture its edge pixels go on.
 * Source: Keys 1981 for the kernel; the similarity is w = l + s (z - z_l) in complex numbers.
 * @param left @param right eyes in pixels of the picture from its top left corner, so that the middle of the first pixel
 *   is (0.5, 0.5) @param where the name of the picture, for the refusal
 * @returns `height x width`, neither clipped nor rounded
 * @throws Refusal for eyes less than a pixel apart, or at no numbers
 */
export function alignEyes(
  picture: GreyPicture,
  [left, right]: readonly [Point, Point],
  height: number,
  width: number,
  where: string,
): GreyPicture {
  const apart = Math.hypot(right[0] - left[0], right[1] - left[1])
  if (!(apart >= 1 && Number.isFinite(apart))) {
    const found = `eyes at (${left.join(', ')}) and (${right.join(', ')})`
    throw new Refusal(where, found, 'two different places, at least a pixel apart')
  }
  const eyesApart = (eyePlaces.right - eyePlaces.left) * width
  const shrink = Math.max(1, apart / eyesApart)
  const source = resizePicture(picture, shrunk(picture.height, shrink), shrunk(picture.width, shrink))
  const across = source.width / picture.width
  const down = source.height / picture.height
  const scale = [(right[0] - left[0]) / eyesApart, (right[1] - left[1]) / eyesApart] as const
  const luma = new Float64Array(height * width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromEyeX = x + 0.5 - eyePlaces.left * width
      const fromEyeY = y + 0.5 - eyePlaces.down * height
      const atX = left[0] + scale[0] * fromEyeX - scale[1] * fromEyeY
      const atY = left[1] + scale[1] * fromEyeX + scale[0] * fromEyeY
      luma[y * width + x] = sample(source, atX * across - 0.5, atY * down - 0.5)
    }
  }
  return { height, width, luma }
}

function shrunk(side: number, factor: number): number {
  return Math.max(1, Math.round(side / factor))
}

/** The level between pixels, the middle of the first one at (0, 0). */
function sample({ height, width, luma }: GreyPicture, x: number, y: number): number {
  const [firstX, firstY] = [Math.floor(x) - 1, Math.floor(y) - 1]
  let level = 0
  for (let row = firstY; row < firstY + 4; row++) {
    const start = Math.min(Math.max(row, 0), height - 1) * width
    let along = 0
    for (let column = firstX; column < firstX + 4; column++) {
      along += cubicKernel(x - column) * luma[start + Math.min(Math.max(column, 0), width - 1)]
    }
    level += cubicKernel(y - row) * along
  }
  return level
}
