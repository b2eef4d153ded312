/** The smallest of 1, 2 and 5 times a power of ten that is not below a positive value: where an axis ends. */
export function roundAbove(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value))
  const digit = [1, 2, 5, 10].find((candidate) => candidate * size >= value * (1 - 1e-9)) ?? 10
  return Number((digit * size).toPrecision(1))
}
