import './Readout.css'
import type { PlotFrame } from './Plot.tsx'

export interface ReadoutProps {
  readonly frame: PlotFrame
  /** one line each; none, no box */
  readonly words: readonly string[]
}

/** The figures of the place pointed at, in the upper right corner over whatever is there. */
export function Readout({ frame, words }: ReadoutProps) {
  if (words.length === 0) return null
  const line = 14 * frame.typeScale
  const width = Math.max(...words.map((text) => text.length)) * 5.6 * frame.typeScale + 10
  return (
    <g className="readout" data-export="no">
      <rect
        x={frame.right - width}
        y={frame.top - 0.4 * line}
        width={width + 4}
        height={words.length * line + 6}
        rx={4}
      />
      {words.map((text, i) => (
        <text key={text} className="tick" x={frame.right} y={frame.top + (0.6 + i) * line} textAnchor="end">
          {text}
        </text>
      ))}
    </g>
  )
}
