import type { FoundEyes } from '../../../../../workers/contracts/face-eyes.ts'
import type { EyePoints } from '../../../../../workers/contracts/faces-requests.ts'
import type { Point } from '../../../../figures/plane-view.ts'

/** Eyes that are closer, as a share of the longer side, turn a picture into a few of its pixels. */
const leastApart = 0.01
/** Where eyes mostly are, for the hand to begin at. */
const guess = { left: 0.35, right: 0.65, down: 0.4 } as const

type Size = Pick<FoundEyes, 'height' | 'width'>

/** The eyes of a picture, or a place to begin at where none were found. */
export function eyesToMove({ eyes, height, width }: FoundEyes): EyePoints {
  const y = guess.down * height
  return eyes ?? { left: [guess.left * width, y], right: [guess.right * width, y] }
}

/**
 * Eyes as they were placed, the left one in the picture first.
 * @returns undefined where they are too close to turn a picture by
 */
export function placedEyes({ left, right }: EyePoints, { height, width }: Size): EyePoints | undefined {
  const apart = Math.hypot(right[0] - left[0], right[1] - left[1])
  if (apart < leastApart * Math.max(height, width)) return undefined
  return left[0] <= right[0] ? { left, right } : { left: right, right: left }
}

/** What the framing says of the pictures: undefined if none is aligned. */
export function eyesByName(found: readonly FoundEyes[]): Readonly<Record<string, EyePoints>> | undefined {
  const entries = found.flatMap(({ name, eyes }) => (eyes ? [[name, eyes] as const] : []))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** Within the picture. */
export function withinPicture({ x, y }: Point, { height, width }: Size): Point {
  return { x: Math.min(Math.max(x, 0), width), y: Math.min(Math.max(y, 0), height) }
}
