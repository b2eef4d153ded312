import { useMemo } from 'react'
import { lineQuantizerNames } from '../../../../workers/contracts/cells-line.ts'
import { Curve } from '../../../figures/Curve.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { Plot } from '../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { Rule } from '../../../figures/Rule.tsx'
import type { Identity } from '../../../ui/identity.ts'
import { useCells } from '../context.ts'
import type { ShownLine } from '../state.ts'
import { LineCurveMarks } from './LineCurveMarks.tsx'
import { allLinePoints, lastRate, linePointTable, rateAxis } from './line-points.ts'
import { lineSettings } from './line-settings.ts'

/** More than this is far from any bound, and would flatten what is near it. */
const highestTop = 14

/** The distance to the bound, magnified, and where each way of coding ends up as the rate grows. */
export function LineGapPlot({ line }: { readonly line: ShownLine }) {
  const curves = useCells((state) => state.lineCurves)
  const { bound, highRate, parameters, quantizers } = line
  const points = useMemo(() => allLinePoints(curves, bound), [curves, bound])
  const gaps = lineQuantizerNames.flatMap((name) =>
    [quantizers[name], ...points[name]].map(({ gapDb }) => gapDb),
  )
  const codedLimit = 10 * Math.log10(highRate.entropyCoded / highRate.shannon)
  const fixedLimit = 10 * Math.log10(highRate.panterDite / highRate.shannon)
  const isFixed = parameters.lineCode === 'fixed'
  const top = Math.min(highestTop, Math.max(isFixed ? fixedLimit + 0.7 : 3, Math.max(...gaps) + 0.3))
  return (
    <FigureFrame
      className="under"
      title="Gap to R(D)"
      note="with the limits at high rate"
      description="Distance to the bound in decibels against rate, for four quantizers."
      exportName="quantarium-line-gap"
      exportContext={() => lineSettings(line)}
      table={() => linePointTable(line, points)}
    >
      <Plot
        label="Distance to the bound in decibels against rate"
        yDomain={[0, top]}
        {...rateAxis}
        yTitle="dB above the bound"
      >
        {(frame) => (
          <>
            <Rule frame={frame} x={quantizers.entropyCoded.rateBits} />
            <Curve
              frame={frame}
              identity="bound"
              points={[
                { x: 0, y: 0 },
                { x: lastRate, y: 0 },
              ]}
            />
            <LineCurveMarks frame={frame} line={line} points={points} quantity="gapDb" />
            <LimitRule frame={frame} limitDb={codedLimit} identity="ecsq" name="limit" shift={13} />
            {isFixed && fixedLimit > codedLimit + 0.2 && (
              <LimitRule frame={frame} limitDb={fixedLimit} identity="gvq" name="Panter–Dite" shift={-5} />
            )}
          </>
        )}
      </Plot>
    </FigureFrame>
  )
}

interface LimitRuleProps {
  readonly frame: PlotFrame
  readonly limitDb: number
  readonly identity: Identity
  readonly name: string
  /** Pixels from the rule down to the text's foot, at type scale 1. */
  readonly shift: number
}

/** Where a curve ends up; named at its right end, which the curves have left by then. */
function LimitRule({ frame, limitDb, identity, name, shift }: LimitRuleProps) {
  return (
    <>
      <Rule frame={frame} y={limitDb} identity={identity} />
      <text
        className="tick halo"
        x={frame.right - 2}
        y={frame.y(limitDb) + shift * frame.typeScale}
        textAnchor="end"
      >
        {`${name} ${limitDb.toFixed(2)} dB`}
      </text>
    </>
  )
}
