/*
 * The few curves that heads are made of. They use +, -, *, / and square roots only, which IEEE 754 fixes to the last
 * bit, so that a seed shows the same people in every engine.
 */

/** @returns `first` at `share` 0, `second` at 1, linear between and beyond */
export function mix(first: number, second: number, share: number): number {
  return first + (second - first) * share
}

/** @returns `value`, or the bound that it is beyond */
export function clamp(value: number, lowest: number, highest: number): number {
  return value < lowest ? lowest : value > highest ? highest : value
}

/** @returns 0 up to `start`, 1 from `end` on, 3 t^2 - 2 t^3 between: a step with a continuous slope */
export function smoothStep(start: number, end: number, value: number): number {
  const share = clamp((value - start) / (end - start), 0, 1)
  return share * share * (3 - 2 * share)
}

/** @returns (1 - t^2 / 8)^4 for t^2 < 8, else 0: near exp(-t^2 / 2), and exactly 0 outside a disc. Takes t^2. */
export function bellOfSquare(square: number): number {
  if (square >= 8) return 0
  const root = 1 - square * 0.125
  const second = root * root
  return second * second
}

/** @returns a bell over the distance from `centre`, `width` being its standard deviation */
export function bell(value: number, centre: number, width: number): number {
  const distance = (value - centre) / width
  return bellOfSquare(distance * distance)
}

/** @returns a round or oval bell: offsets from its centre, and standard deviations along both axes */
export function mound(acrossOffset: number, downOffset: number, across: number, down: number): number {
  const first = acrossOffset / across
  const second = downOffset / down
  return bellOfSquare(first * first + second * second)
}

/** @returns the larger number, rounded off where the two are closer than about `blend` */
export function smoothMaximum(first: number, second: number, blend: number): number {
  const difference = first - second
  return (first + second + Math.sqrt(difference * difference + blend * blend)) / 2
}
