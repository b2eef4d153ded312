import type { CurvePoint } from '../../../figures/Curve.tsx'
import type { FigureTable } from '../../../figures/table-text.ts'
import type { Identity } from '../../../ui/identity.ts'
import type { FaceTraining } from './trained.ts'
import { trainerLooks, trainingName } from './training-names.ts'

/** The distortion of one training layer by layer, on the pictures it learned from or on those held out. */
export interface LayerLine {
  readonly key: string
  readonly name: string
  readonly identity: Identity
  readonly rows: 'train' | 'test'
  /** of a training that is there for comparison */
  readonly isEarlier: boolean
  /** x is the count of layers, from 0, where the distortion is 1 */
  readonly points: readonly CurvePoint[]
}

/** Two lines of the training that is shown, then two of each earlier one. */
export function layerLines(shown: FaceTraining, earlier: readonly FaceTraining[]): LayerLine[] {
  return [shown, ...earlier].flatMap((training) => {
    const { key, parameters, layers } = training
    const isEarlier = training !== shown
    const { identity } = trainerLooks[parameters.trainer]
    const title = isEarlier ? `${trainingName(parameters, shown.parameters)} ` : ''
    return (['test', 'train'] as const).map((rows) => ({
      key: `${key} ${rows}`,
      name: `${title}${rows}`,
      identity,
      rows,
      isEarlier,
      points: [
        { x: 0, y: 1 },
        ...layers.map(({ index, trainDistortion, testDistortion }) => ({
          x: index + 1,
          // What is coded without error would leave a logarithmic axis.
          y: rows === 'test' ? testDistortion : trainDistortion,
        })),
      ],
    }))
  })
}

/** Water-filling's bound after 0 to L layers. */
export function boundPoints({ prepared, parameters, layers }: FaceTraining): CurvePoint[] {
  const last = Math.max(parameters.layers, layers.length)
  return Array.from(prepared.bound.subarray(0, last + 1), (y, x) => ({ x, y }))
}

/** The end of the axis: all layers that are wanted of the training shown, or were trained of any. */
export function lastLayer({ parameters, layers }: FaceTraining, lines: readonly LayerLine[]): number {
  return Math.max(parameters.layers, layers.length, ...lines.map(({ points }) => points.at(-1)?.x ?? 0))
}

/** Below this distortion there is nothing to see but the end of what pictures hold. */
const leastDistortion = 1e-4

/** The logarithmic axis of the distortions: from a little below the least of all lines to a little above 1. */
export function distortionDomain(
  lines: readonly LayerLine[],
  bound: readonly CurvePoint[],
): readonly [number, number] {
  const all = [...lines.flatMap(({ points }) => points), ...bound].map(({ y }) => y)
  const least = Math.min(1, ...all.filter((y) => y > 0))
  return [Math.max(leastDistortion, 0.85 * Math.min(0.7, least)), 1.15 * Math.max(1, ...all)]
}

/** 1, 0.3, 0.1, 0.03 and so on, as far as the axis goes. */
export function distortionTicks([low, high]: readonly [number, number]): number[] {
  return [1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003].filter((tick) => tick >= low && tick <= high)
}

/** What a line says at a count of layers; NaN after its end. */
export function valueAt({ points }: Pick<LayerLine, 'points'>, layers: number): number {
  return points.find(({ x }) => x === layers)?.y ?? Number.NaN
}

/** All that the figure shows, one row a layer. */
export function layerTable(shown: FaceTraining, earlier: readonly FaceTraining[]): FigureTable {
  const lines = layerLines(shown, earlier)
  const { bound } = shown.prepared
  return {
    columns: [
      'layer',
      ...lines.map(({ name }) => `${name} distortion`),
      'bound',
      'active dimensions',
      'codewords in use',
      'water level, grey levels²',
      'seconds',
    ],
    rows: Array.from({ length: lastLayer(shown, lines) + 1 }, (_, l) => {
      const layer = shown.layers[l - 1]
      const told = layer
        ? [layer.activeCount, layer.codewordsUsed, layer.waterLevel, layer.seconds]
        : [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
      return [l, ...lines.map((line) => valueAt(line, l)), bound[l] ?? Number.NaN, ...told]
    }),
  }
}
