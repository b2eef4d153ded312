import { useMemo } from 'react'
import { ColourLegend } from '../../../figures/ColourLegend.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { StackedPlot } from '../../../figures/StackedPlot.tsx'
import { formatCount, formatError } from '../../../figures/format.ts'
import { ScanLayer } from '../../../figures/ScanLayer.tsx'
import type { MovePhase } from '../../../figures/useMovable.ts'
import { Button } from '../../../ui/Button.tsx'
import { useMediaQuery } from '../../../ui/useMediaQuery.ts'
import { counted } from '../size-words.ts'
import { DistortionMarks } from './DistortionMarks.tsx'
import { classesShown } from './heat-cells.ts'
import { HeatStrip } from './HeatStrip.tsx'
import {
  boundPoints,
  distortionDomain,
  distortionTicks,
  lastLayer,
  layerLines,
  layerTable,
  valueAt,
} from './layer-lines.ts'
import { ShownLayersHandle } from './ShownLayersHandle.tsx'
import type { FaceTraining } from './trained.ts'
import { trainedSettings } from './trained-settings.ts'
import { trainerLooks } from './training-names.ts'

interface LayerFigureProps {
  readonly training: FaceTraining
  readonly earlier: readonly FaceTraining[]
  /** how many layers the pictures below are made with */
  readonly shownLayers: number
  readonly stale?: boolean
  readonly onShownLayers: (layers: number, phase: MovePhase) => void
  readonly onClearEarlier: () => void
}

/** Distortion after each layer beside the bound, and below it which frequencies each layer works on. */
export function LayerFigure(props: LayerFigureProps) {
  const { training, earlier, shownLayers, stale = false, onShownLayers, onClearEarlier } = props
  const { prepared, layers, parameters } = training
  const isNarrow = useMediaQuery('(max-width: 720px)')
  const lines = useMemo(() => layerLines(training, earlier), [training, earlier])
  const bound = useMemo(() => boundPoints(training), [training])
  const last = lastLayer(training, lines)
  const domain = distortionDomain(lines, bound)
  const classes = classesShown(layers, prepared.sizeByFrequency)
  const places = useMemo(() => Array.from({ length: last + 1 }, (_, l) => l), [last])
  const { identity, name } = trainerLooks[parameters.trainer]
  const words = (l: number): string[] => [
    l === 0 ? 'before the first layer' : `after ${counted(l, 'layer')}`,
    ...lines
      .filter((line) => l < line.points.length)
      .map((line) => `${line.name}: ${formatError(valueAt(line, l))}`),
    `bound: ${formatError(prepared.bound[l] ?? Number.NaN)}`,
    ...(l > 0 && l <= layers.length ? [`active: ${formatCount(layers[l - 1].activeCount)}`] : []),
  ]
  return (
    <FigureFrame
      className="train__figure"
      identity={identity}
      title={`${name}, layer by layer`}
      note="test solid, train dotted; below, the dimensions that each layer works on"
      tools={
        <>
          {earlier.length > 0 ? (
            <Button variant="quiet" onClick={onClearEarlier}>
              Clear comparison
            </Button>
          ) : null}
          <ColourLegend label="active share of a frequency, √ scale" minimum="0" maximum="1" />
        </>
      }
      stale={stale}
      description="Distortion over the total variance after each layer, on training and on held-out pictures, with the bound of water-filling for independent Gaussian components of the same variances, which faces are not; below, the share of active dimensions by spatial frequency for each layer."
      exportName="quantarium-face-layers"
      exportContext={() => trainedSettings(training)}
      table={() => layerTable(training, earlier)}
    >
      <StackedPlot
        label="Distortion against layers, with the bound, and active dimensions by spatial frequency"
        xDomain={[0, Math.max(1, last)]}
        marginBottom={20}
        marginRight={isNarrow ? 122 : earlier.length > 0 ? 216 : 136}
        bands={[
          {
            title: 'distortion, share of the variance',
            yDomain: domain,
            yScale: 'log',
            yTicks: distortionTicks(domain),
            share: 2.5,
          },
          {
            title: 'spatial frequency, low to high',
            yDomain: [0, classes],
            yTicks: [],
            share: 1,
          },
        ]}
      >
        {([distortions, frequencies]) => (
          <>
            <DistortionMarks
              frame={distortions}
              lines={lines}
              bound={bound}
              layersToGo={training.exhausted === undefined ? parameters.layers - layers.length : 0}
              isNarrow={isNarrow}
              layersDone={layers.length}
              bottom={frequencies.bottom}
            />
            <text
              className="axis-title"
              x={Math.round(frequencies.right + 14)}
              y={Math.round(frequencies.bottom + 5 + 11 * frequencies.typeScale)}
            >
              layers
            </text>
            <HeatStrip frame={frequencies} training={training} classes={classes} />
            <ScanLayer frame={distortions} label="Layer by layer" places={places} words={words} />
            {layers.length > 0 ? (
              <ShownLayersHandle
                frame={distortions}
                bottom={frequencies.bottom}
                shownLayers={Math.min(shownLayers, layers.length)}
                layersDone={layers.length}
                onMove={onShownLayers}
              />
            ) : null}
          </>
        )}
      </StackedPlot>
    </FigureFrame>
  )
}
