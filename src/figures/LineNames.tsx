import { spreadLabels } from './label-layout.ts'
import type { PlotFrame } from './Plot.tsx'
import { PointMark } from './PointMark.tsx'
import { classNames } from '../ui/class-names.ts'
import type { Identity } from '../ui/identity.ts'

export interface NamedEnd {
  readonly key: string
  readonly text: string
  /** without one the line is a thin one of ink */
  readonly identity: Identity | undefined
  /** Pixels: the last point of the line. */
  readonly x: number
  readonly y: number
  /** the quieter line of two of one identity: hollow marker, regular weight */
  readonly quiet?: boolean | undefined
}

interface LineNamesProps {
  readonly frame: PlotFrame
  readonly ends: readonly NamedEnd[]
}

/** The names of lines that may end in one place, each with its marker, moved apart and tied to their line. */
export function LineNames({ frame, ends }: LineNamesProps) {
  const shown = ends.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  const wanted = shown.map(({ y }) => Math.min(frame.bottom, Math.max(frame.top, y)))
  const centres = spreadLabels(wanted, 14 * frame.typeScale, frame.top - 6, frame.bottom + 6)
  return shown.map(({ key, text, identity, x, quiet = false }, place) => {
    const y = centres[place]
    const from = Math.round(x + 2)
    const left = x + 14
    const mark = left + 5 * frame.typeScale
    return (
      <g key={key} className={identity}>
        <path
          className="leader"
          d={`M${from},${Math.round(wanted[place])}L${Math.round(left - 3)},${Math.round(y)}`}
        />
        {identity === undefined || identity === 'bound' ? (
          <path
            className={identity === 'bound' ? 'curve curve--bound' : 'curve--hairline'}
            d={`M${left - 1},${Math.round(y)}h${12 * frame.typeScale}`}
          />
        ) : (
          <PointMark identity={identity} x={mark} y={y} radius={0.9 * frame.mark} open={quiet} />
        )}
        <text
          className={classNames('label halo', identity !== undefined && !quiet && 'label--identity')}
          x={Math.round(mark + 9 * frame.typeScale)}
          y={Math.round(y)}
          dy="0.35em"
        >
          {text}
        </text>
      </g>
    )
  })
}
