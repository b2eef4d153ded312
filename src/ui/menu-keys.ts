/**
 * The item a key leads to in a menu: arrows go round, Home and End to the ends, a letter to the next item that begins
 * with it.
 *
 * @param current the focused item, or −1
 * @returns undefined if the key does not move the focus
 */
export function itemByKey(key: string, current: number, labels: readonly string[]): number | undefined {
  const count = labels.length
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (current + 1) % count
  if (key === 'ArrowUp') return (Math.max(current, 0) - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key.length !== 1 || key === ' ') return undefined
  const letter = key.toLowerCase()
  const inTurn = labels.map((_, step) => (current + 1 + step + count) % count)
  return inTurn.find((place) => labels[place]?.toLowerCase().startsWith(letter))
}
