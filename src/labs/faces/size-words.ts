import { numberText } from '../../ui/number-text.ts'

/** A size as it is written everywhere in this lab, height first: “96 × 84”. */
export function sizeWords({ height, width }: { readonly height: number; readonly width: number }): string {
  return `${numberText(height, 0)} × ${numberText(width, 0)}`
}
