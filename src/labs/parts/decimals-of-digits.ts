/** As many decimals as show some digits of a number above zero: 0.01, 1.00, 1000 for three; at most four. */
export function decimalsOfDigits(value: number, digits: number): number {
  return Math.max(0, Math.min(4, digits - 1 - Math.floor(Math.log10(value))))
}
