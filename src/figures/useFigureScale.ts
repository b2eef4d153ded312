import { useTokens } from '../ui/theme.ts'

export interface FigureScale {
  /** Multiplies every text size and margin: 1, in the projector theme 1.24. */
  readonly typeScale: number
  readonly stroke: number
  readonly strokeStrong: number
  /** The radius of a sample. */
  readonly dot: number
  /** The radius of a marker. */
  readonly mark: number
}

const names = ['--type-k', '--stroke', '--stroke-strong', '--dot', '--mark'] as const

/** The sizes a figure is drawn with in the theme shown now, in CSS pixels. */
export function useFigureScale(): FigureScale {
  const tokens = useTokens(names)
  return {
    typeScale: numberOr(tokens['--type-k'], 1),
    stroke: numberOr(tokens['--stroke'], 1.6),
    strokeStrong: numberOr(tokens['--stroke-strong'], 2.25),
    dot: numberOr(tokens['--dot'], 1.7),
    mark: numberOr(tokens['--mark'], 5),
  }
}

function numberOr(text: string, fallback: number): number {
  const value = Number.parseFloat(text)
  return Number.isFinite(value) ? value : fallback
}
