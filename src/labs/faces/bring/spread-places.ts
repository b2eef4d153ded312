/** Up to `wanted` of `count` places, spread evenly over all of them, so that everybody has a picture among them. */
export function spreadPlaces(count: number, wanted: number): readonly number[] {
  const shown = Math.min(count, wanted)
  return Array.from({ length: shown }, (_, i) => Math.floor((i * count) / shown))
}
