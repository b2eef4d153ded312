import type { Noise } from './noise.ts'

/** How hairs lie: a unit vector along them, how many there are across a unit of length, and how long they are. */
export interface Lie {
  readonly alongX: number
  readonly alongY: number
  readonly fineness: number
  readonly length: number
}

/** @returns -1 to 1, fine across the hairs and long along them: its hills are hairs, its valleys what lies between */
export function strands(noise: Noise, x: number, y: number, lie: Lie): number {
  const { alongX, alongY, fineness, length } = lie
  const along = x * alongX + y * alongY
  const over = x * alongY - y * alongX
  // No hair is straight.
  const bent = fineness * (over + 0.02 * noise.at(3 * along + 3, 4 * over + 77))
  return 0.65 * noise.at(bent, along / length + 11) + 0.35 * noise.at(0.4 * bent + 55, (0.6 * along) / length)
}
