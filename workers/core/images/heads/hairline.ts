import { bell, mix, smoothStep } from './curves.ts'
import type { Person } from './person.ts'

/** How far inside of the hairline a place lies, in the unit of Person: negative on bare skin. */
export function depthInHair(person: Person, x: number, y: number): number {
  const across = Math.abs(x)
  const { faceWidth, hairline, parting } = person
  const temple = smoothStep(0.5, 0.97 * faceWidth, across)
  switch (person.hairStyle) {
    case 'bald':
      return Math.min(across - 0.95 * faceWidth, -y - 0.02)
    case 'cropped': {
      const corners = 0.06 * bell(across, 0.42, 0.1)
      return hairline - corners + 0.75 * temple * temple - y - 2 * Math.max(0, y + 0.1)
    }
    case 'parted': {
      const fall = 0.16 * smoothStep(0, 0.7, Math.abs(x - 0.7 * parting))
      return hairline - 0.02 + fall + 0.6 * temple * temple - y - 2 * Math.max(0, y)
    }
    case 'swept': {
      const fall = 0.2 * smoothStep(-0.45, 0.6, parting < 0 ? -x : x)
      return hairline + 0.02 + fall + 0.55 * temple - y - 1.5 * Math.max(0, y + 0.02)
    }
    case 'fringe': {
      const front = 0.12 * hairline - 0.53 - 0.05 * bell(x, parting, 0.2)
      return Math.max(front - y, depthInCurtain(person, across, y))
    }
    case 'long': {
      const fromParting = (x - 0.4 * parting) / 0.75
      const front = hairline - 0.02 + 0.55 * fromParting * fromParting
      return Math.max(front - y, depthInCurtain(person, across, y))
    }
  }
}

/** Hair that falls beside the cheeks, and closes in below the jaw. */
function depthInCurtain({ faceWidth, curtain }: Person, across: number, y: number): number {
  return across - faceWidth * (mix(0.84, 0.95, curtain) - 0.4 * smoothStep(0.25, 1.1, y))
}
