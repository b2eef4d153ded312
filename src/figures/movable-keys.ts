import type { Point } from './plane-view.ts'

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/**
 * Where an arrow key takes a handle: one step, with Shift ten, with Alt a tenth; y grows upward.
 *
 * @returns undefined for any other key, and with Ctrl or Meta, which belong to the browser
 */
export function movedByKey(key: Key, position: Point, step: number): Point | undefined {
  if (key.ctrlKey || key.metaKey) return undefined
  const length = step * (key.shiftKey ? 10 : key.altKey ? 0.1 : 1)
  switch (key.key) {
    case 'ArrowLeft':
      return { x: position.x - length, y: position.y }
    case 'ArrowRight':
      return { x: position.x + length, y: position.y }
    case 'ArrowUp':
      return { x: position.x, y: position.y + length }
    case 'ArrowDown':
      return { x: position.x, y: position.y - length }
    default:
      return undefined
  }
}
