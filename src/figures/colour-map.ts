/** The stops of the house's sequential map, from the page's own colour to the deepest. */
export const mapTokens = [
  '--map-0',
  '--map-1',
  '--map-2',
  '--map-3',
  '--map-4',
  '--map-5',
  '--map-6',
  '--map-7',
  '--map-8',
] as const

/**
 * A colour map that is linear between its stops. The stops have equal lightness steps, so the map is even for the eye.
 *
 * @param stops colours as `#rrggbb`, at least one; anything else counts as black
 * @returns a function from 0…1 (clamped; NaN counts as 0) to a colour `rgb(r,g,b)`
 */
export function sequentialMap(stops: readonly string[]): (fraction: number) => string {
  const colours = stops.map(channels)
  // A table is as exact as a screen can show and spares a string per cell and frame.
  const table = Array.from({ length: 513 }, (_, place) => mixed(colours, place / 512))
  return (fraction) => {
    const inside = fraction > 0 ? Math.min(1, fraction) : 0
    return table[Math.round(inside * 512)] ?? 'rgb(0,0,0)'
  }
}

type Channels = readonly [number, number, number]

function mixed(colours: readonly Channels[], fraction: number): string {
  const place = fraction * (colours.length - 1)
  const below = Math.min(Math.floor(place), colours.length - 2)
  const [from, to] = [colours[Math.max(0, below)], colours[Math.max(0, below + 1)]]
  const black: Channels = [0, 0, 0]
  const start = from ?? black
  const end = to ?? start
  const part = place - Math.max(0, below)
  const mix = (channel: 0 | 1 | 2) => Math.round(start[channel] + (end[channel] - start[channel]) * part)
  return `rgb(${mix(0)},${mix(1)},${mix(2)})`
}

function channels(colour: string): Channels {
  const value = /^#[\da-f]{6}$/iu.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0
  return [value >> 16, (value >> 8) & 255, value & 255]
}
