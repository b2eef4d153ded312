import { useMemo } from 'react'
import { decibelsPerBit } from '../../../../workers/contracts/decibels.ts'
import { Curve } from '../../../figures/Curve.tsx'
import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { Plot } from '../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { Rule } from '../../../figures/Rule.tsx'
import { useCells } from '../context.ts'
import type { ShownLine } from '../state.ts'
import { LineCurveMarks } from './LineCurveMarks.tsx'
import { lineSettings } from './line-settings.ts'
import { allLinePoints, lastRate, linePointTable, linePoints, snrOf, rateAxis } from './line-points.ts'

const topDb = 50
/** Where the two marks stand: in corners that no curve enters. */
const slopeMark = { rateBits: 5, snrDb: 9 }
const gapMarkDb = 38

/** Signal-to-noise ratio against rate: four curves, the bound, and the two rules of thumb of high rate. */
export function LineRatePlot({ line }: { readonly line: ShownLine }) {
  const curves = useCells((state) => state.lineCurves)
  const { bound, highRate, parameters, quantizers } = line
  const points = useMemo(() => allLinePoints(curves, bound), [curves, bound])
  const boundPoints = useMemo(() => linePoints(bound.curve, bound), [bound])
  return (
    <FigureFrame
      className="under"
      title="SNR and rate"
      note="and the bound"
      description="Signal-to-noise ratio against rate: four quantizers and the bound."
      exportName="quantarium-line-rate"
      exportContext={() => lineSettings(line)}
      table={() => linePointTable(line, points)}
    >
      <Plot
        label="Signal-to-noise ratio against rate with the bound and four quantizers"
        yDomain={[0, topDb]}
        yTicks={[0, 10, 20, 30, 40, 50]}
        {...rateAxis}
        yTitle="SNR, dB"
      >
        {(frame) => (
          <>
            <Rule frame={frame} x={quantizers.entropyCoded.rateBits} />
            <Curve
              frame={frame}
              identity="bound"
              points={boundPoints.map(({ rateBits, snrDb }) => ({ x: rateBits, y: snrDb }))}
            />
            <BoundName frame={frame} shannon={highRate.shannon} />
            {parameters.lineCode === 'fixed' && (
              <PanterDiteLine frame={frame} constant={highRate.panterDite} />
            )}
            <LineCurveMarks frame={frame} line={line} points={points} quantity="snrDb" />
            <SlopeMark frame={frame} />
            <GapMark frame={frame} from={highRate.shannon} to={highRate.entropyCoded} />
          </>
        )}
      </Plot>
    </FigureFrame>
  )
}

interface PanterDiteLineProps {
  readonly frame: PlotFrame
  readonly constant: number
}

/** The straight line that the best levels come to; named at its foot, where it is alone. */
function PanterDiteLine({ frame, constant }: PanterDiteLineProps) {
  const labelDb = 3
  return (
    <>
      <Curve frame={frame} identity="ref" points={straightLine(constant)} />
      <DirectLabel x={frame.x(rateAt(constant, labelDb))} y={frame.y(labelDb)} identity="ref">
        Panter–Dite
      </DirectLabel>
    </>
  )
}

/** D = c 2^(-2 R) from the rate at which it is an error of one. */
function straightLine(constant: number): { x: number; y: number }[] {
  return [rateAt(constant, 0), lastRate].map((rate) => ({ x: rate, y: snrOf(constant * 4 ** -rate) }))
}

/** The rate at which D = c 2^(-2 R) has a signal-to-noise ratio. */
function rateAt(constant: number, snrDb: number): number {
  return (snrDb + 10 * Math.log10(constant)) / decibelsPerBit
}

interface BoundNameProps {
  readonly frame: PlotFrame
  readonly shannon: number
}

function BoundName({ frame, shannon }: BoundNameProps) {
  const snrDb = 29
  return (
    <DirectLabel x={frame.x(rateAt(shannon, snrDb))} y={frame.y(snrDb)} anchor="end" identity="bound">
      D(R)
    </DirectLabel>
  )
}

/** One bit to the right, 6.02 dB up: the slope of every curve at high rate. */
function SlopeMark({ frame }: { readonly frame: PlotFrame }) {
  const { rateBits, snrDb } = slopeMark
  const [left, right] = [frame.x(rateBits), frame.x(rateBits + 1)]
  const [foot, top] = [frame.y(snrDb), frame.y(snrDb + decibelsPerBit)]
  return (
    <>
      <path className="line-mark" d={`M${left},${foot}H${right}V${top}z`} />
      <text className="tick halo" x={(left + right) / 2} y={foot + 13 * frame.typeScale} textAnchor="middle">
        1 bit
      </text>
      <text className="tick halo" x={right + 5} y={(foot + top) / 2 + 4 * frame.typeScale}>
        6.02 dB
      </text>
    </>
  )
}

interface GapMarkProps {
  readonly frame: PlotFrame
  /** constants of the bound and of the entropy-coded uniform quantizer */
  readonly from: number
  readonly to: number
}

/** The horizontal distance between the bound and the entropy-coded quantizer at high rate: 0.2546 bit. */
function GapMark({ frame, from, to }: GapMarkProps) {
  const [start, end] = [rateAt(from, gapMarkDb), rateAt(to, gapMarkDb)]
  const [left, right, y] = [frame.x(start), frame.x(end), frame.y(gapMarkDb)]
  return (
    <>
      <path className="line-mark" d={`M${left},${y - 4}v8M${left},${y}H${right}M${right},${y - 4}v8`} />
      <text className="tick halo" x={left - 6} y={y + 4 * frame.typeScale} textAnchor="end">
        {`${(end - start).toFixed(2)} bit`}
      </text>
    </>
  )
}
