import { Curve } from '../../../../figures/Curve.tsx'
import { DirectLabel } from '../../../../figures/DirectLabel.tsx'
import { FigureFrame } from '../../../../figures/FigureFrame.tsx'
import { formatNumber } from '../../../../figures/format.ts'
import { Plot } from '../../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../../figures/Plot.tsx'
import { PointMark } from '../../../../figures/PointMark.tsx'
import { Rule } from '../../../../figures/Rule.tsx'
import { IconButton } from '../../../../ui/Button.tsx'
import { ParamSlider } from '../../../../ui/ParamSlider.tsx'
import type { ShownLook } from '../look-state.ts'
import { methodLook } from '../methods.ts'
import type { ScrubReference } from './scrub-lines.ts'
import { scrubDomain, scrubPoints, scrubReference } from './scrub-lines.ts'
import './scrub.css'
import { useScrub } from './useScrub.ts'

interface ScrubFigureProps {
  readonly look: ShownLook
  readonly settings: () => Readonly<Record<string, unknown>>
}

const noTicks: readonly number[] = []

/** PSNR by the number of layers, over the slider that chooses it. */
export function ScrubFigure({ look, settings }: ScrubFigureProps) {
  const { layers, available, isPlaying, goTo, endGesture, togglePlay } = useScrub()
  const points = scrubPoints(look)
  const reference = scrubReference(look)
  const { identity } = methodLook('rrq', look.basis)
  return (
    <FigureFrame
      className="scrub"
      title="PSNR, dB"
      note={
        look.inputs.original
          ? 'PSNR of this picture through the layers, before clipping'
          : 'PSNR against bicubic, as there is no original'
      }
      tools={
        <IconButton
          variant="quiet"
          icon={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? 'Pause' : 'Play the layers'}
          disabled={available === 0}
          onClick={togglePlay}
        />
      }
      description="PSNR of the decoded picture against the number of layers that the decoder uses."
      exportName="quantarium-faces-layers"
      exportContext={settings}
      table={() => ({
        columns: ['layers', 'PSNR, dB', ...(reference ? [`${reference.name}, dB`] : [])],
        rows: points.map(({ x, y }) => [x, y, ...(reference ? [reference.psnrDb] : [])]),
      })}
    >
      <Plot
        label="PSNR against the number of layers"
        xDomain={[0, Math.max(1, available)]}
        yDomain={scrubDomain(points, reference)}
        // The data stand over the track of the slider below: its label and its field take the rest.
        margin={{ left: 102, right: 90, top: 10, bottom: 6 }}
        xTicks={noTicks}
      >
        {(frame) => <ScrubMarks {...{ frame, look, reference, layers }} />}
      </Plot>
      <ParamSlider
        label="layers used"
        identity={identity}
        value={layers}
        minimum={0}
        maximum={Math.max(1, available)}
        step={1}
        disabled={available === 0}
        onChange={goTo}
        onCommit={endGesture}
      />
    </FigureFrame>
  )
}

interface ScrubMarksProps {
  readonly frame: PlotFrame
  readonly look: ShownLook
  readonly reference: ScrubReference | undefined
  readonly layers: number
}

function ScrubMarks({ frame, look, reference, layers }: ScrubMarksProps) {
  const points = scrubPoints(look)
  const current = points[look.basis.layers]
  const { identity } = methodLook('rrq', look.basis)
  return (
    <>
      <Rule frame={frame} x={layers} />
      {reference && (
        <>
          <Rule frame={frame} y={reference.psnrDb} identity="ref" />
          <DirectLabel x={frame.right} y={frame.y(reference.psnrDb)} identity="ref">
            {reference.name} {formatNumber(reference.psnrDb, 1)}
          </DirectLabel>
        </>
      )}
      <Curve frame={frame} identity={identity} points={points} />
      {current && (
        <>
          <PointMark identity={identity} x={frame.x(current.x)} y={frame.y(current.y)} radius={frame.mark} />
          <DirectLabel
            x={frame.x(current.x)}
            y={frame.y(current.y) + 14 * frame.typeScale}
            identity={identity}
            // At the right the name of the reference stands.
            anchor={2 * current.x > points.length ? 'end' : 'start'}
          >
            {formatNumber(current.y, 1)}
          </DirectLabel>
        </>
      )}
    </>
  )
}
