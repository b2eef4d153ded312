import { formatCount } from '../../../figures/format.ts'
import type { PlotFrame } from '../../../figures/Plot.tsx'

interface ActiveRuleProps {
  readonly frame: PlotFrame
  readonly activeCount: number
  readonly count: number
  /** whether the two counts stand at the rule, or the rule alone */
  readonly named?: boolean
}

/** Pixels at type scale 1 that a count and its word take. */
const wordWidth = 82

/** The dotted border between the components that stand out of the water and those under it. */
export function ActiveRule({ frame, activeCount, count, named = false }: ActiveRuleProps) {
  const { left, right, top, bottom, typeScale } = frame
  const x = frame.x(activeCount + 0.5)
  const y = top + 11 * typeScale
  const room = wordWidth * typeScale
  const active = `${formatCount(activeCount)} active`
  const inactive = `${formatCount(count - activeCount)} inactive`
  const hasBorder = activeCount > 0 && activeCount < count
  return (
    <>
      {hasBorder && <path className="rule" d={`M${x.toFixed(1)},${bottom}V${top}`} />}
      {named && x - left < room && (
        <text className="tick halo" x={Math.round(x + 6)} y={y}>
          {active}, {inactive}
        </text>
      )}
      {named && x - left >= room && right - x < room && (
        <text className="tick halo" x={Math.round(x - 7)} y={y} textAnchor="end">
          {active}, {inactive}
        </text>
      )}
      {named && x - left >= room && right - x >= room && (
        <>
          <text className="tick halo" x={Math.round(x - 7)} y={y} textAnchor="end">
            {active}
          </text>
          <text className="tick halo" x={Math.round(x + 6)} y={y}>
            {inactive}
          </text>
        </>
      )}
    </>
  )
}
