import { Segmented } from '../../../../ui/Segmented.tsx'
import { differenceLimit } from '../../painting/pixels.ts'

export const differenceFactors = [2, 4, 8] as const

interface DifferenceLegendProps {
  readonly factor: number
  readonly onFactor: (factor: number) => void
}

/** What the colours of differences mean, in grey levels, and how strongly they are shown. */
export function DifferenceLegend({ factor, onFactor }: DifferenceLegendProps) {
  const limit = differenceLimit(factor)
  return (
    <div className="difference-legend">
      <span>less the original, grey levels</span>
      <span>−{limit}</span>
      <i className="difference-legend__ramp" aria-hidden="true" />
      <span>+{limit}</span>
      <Segmented
        label="Differences enlarged"
        value={factor}
        options={differenceFactors.map((value) => ({ value, label: `${value}×` }))}
        onChange={onFactor}
      />
    </div>
  )
}
