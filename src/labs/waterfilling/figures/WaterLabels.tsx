import type { PlotFrame } from '../../../figures/Plot.tsx'
import type { ShownWater } from '../state.ts'
import { labelPlaces } from './label-places.ts'

interface WaterLabelsProps {
  readonly frame: PlotFrame
  readonly water: ShownWater
}

/** The names of the parts, where the picture leaves them room. */
export function WaterLabels({ frame, water }: WaterLabelsProps) {
  const { variances } = water.profile
  const { waterLevel, activeCount } = water.pour
  const places = labelPlaces(frame, { variances, waterLevel, activeCount })
  const { distortion, codewordVariance, underWater } = places
  const line = 15 * frame.typeScale
  return (
    <g pointerEvents="none">
      {distortion && (
        <text className="label label--strong water-label" x={distortion.left} y={distortion.bottom - 4}>
          distortion <ComponentVariable name="D" />
        </text>
      )}
      {codewordVariance && (
        <>
          <path
            className="leader"
            d={`M${round(codewordVariance.leaderStart)},${round((codewordVariance.top + codewordVariance.bottom) / 2)}H${round(codewordVariance.left - 5)}`}
          />
          <text
            className="label label--strong halo"
            x={codewordVariance.left}
            y={codewordVariance.top + line - 3}
          >
            codeword variance
          </text>
          <text className="label halo" x={codewordVariance.left} y={codewordVariance.top + 2 * line - 3}>
            <ComponentVariable name="σ" power="2" /> − <tspan className="svg-variable">γ</tspan>
          </text>
        </>
      )}
      {underWater && (
        <>
          <path
            className="leader"
            d={`M${round(frame.x(underWater.component + 1))},${round(frame.y(variances[underWater.component]) - 3)}V${round(underWater.bottom + 2)}`}
          />
          <text className="label label--strong halo" x={underWater.left} y={underWater.top + line - 3}>
            fully under water
          </text>
          <text className="label halo" x={underWater.left} y={underWater.top + 2 * line - 3}>
            <ComponentVariable name="D" /> = <ComponentVariable name="σ" power="2" />
          </text>
        </>
      )}
    </g>
  )
}

/** A variable of component j inside SVG text, with a power before the index. */
function ComponentVariable({ name, power }: { readonly name: string; readonly power?: string }) {
  return (
    <>
      <tspan className="svg-variable">{name}</tspan>
      {power === undefined ? null : (
        <tspan className="water-script" dy="-0.4em">
          {power}
        </tspan>
      )}
      <tspan className="svg-variable water-script" dy={power === undefined ? '0.25em' : '0.75em'}>
        j
      </tspan>
      {/* Back to the line of the text: a shift of nothing but a space would be lost. */}
      <tspan dy={power === undefined ? '-0.18em' : '-0.25em'}>{'\u200a'}</tspan>
    </>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
