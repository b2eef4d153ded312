import { numberText } from '../../ui/number-text.ts'

/** “1 layer”, “24 layers”. */
export function counted(count: number, unit: string): string {
  return `${numberText(count, 0)} ${unit}${count === 1 ? '' : 's'}`
}

/** A size in megabytes: one decimal below ten. */
export function megabytes(bytes: number): string {
  const amount = bytes / 1e6
  return `${numberText(amount, amount < 9.95 ? 1 : 0)} MB`
}

/** A number of bits, which is whole where the codebooks have a power of two of codewords. */
export function bitsText(bits: number): string {
  return numberText(bits, Number.isInteger(bits) ? 0 : 1)
}

/** A size as it is written everywhere in this lab, height first: “96 × 84”. */
export function sizeWords({ height, width }: { readonly height: number; readonly width: number }): string {
  return `${numberText(height, 0)} × ${numberText(width, 0)}`
}
