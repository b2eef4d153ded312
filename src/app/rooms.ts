import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'
import type { IconName } from '../ui/icons.tsx'

export interface RoomProps {
  /** the part of the link after the question mark; a new object for each visit */
  readonly query: URLSearchParams
  /** returns what an earlier visit made, so that a room left and entered again is as it was */
  readonly keep: <Kept>(name: string, make: () => Kept) => Kept
}

export interface Room {
  readonly id: string
  readonly title: string
  /** where the whole title has no room: in the bar of a phone */
  readonly shortTitle?: string
  readonly icon: IconName
  readonly Component: LazyExoticComponent<ComponentType<RoomProps>>
}

const cells: Room = {
  id: 'cells',
  title: 'Cells',
  icon: 'cells',
  Component: lazy(async () => ({ default: (await import('../labs/cells/Lab.tsx')).CellsLab })),
}

const waterfilling: Room = {
  id: 'waterfilling',
  title: 'Water-filling',
  shortTitle: 'Water',
  icon: 'waterfilling',
  Component: lazy(async () => ({
    default: (await import('../labs/waterfilling/Lab.tsx')).WaterfillingLab,
  })),
}

const faces: Room = {
  id: 'faces',
  title: 'Faces',
  icon: 'faces',
  Component: lazy(async () => ({ default: (await import('../labs/faces/Lab.tsx')).FacesLab })),
}

const about: Room = {
  id: 'about',
  title: 'About',
  icon: 'help',
  Component: lazy(async () => ({ default: (await import('./About.tsx')).About })),
}

/** Every room that a link can open, in the order of the rail; each is loaded when it is first entered. */
export const rooms: readonly Room[] = [cells, waterfilling, faces, about]

/** The room of a link; any other link opens the first lab. */
export function roomOf(id: string): Room {
  return rooms.find((room) => room.id === id) ?? cells
}
