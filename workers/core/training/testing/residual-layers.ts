import { RandomStream } from '../../random/random-stream.ts'
import type { ResidualRows } from '../residual-rows.ts'
import type { ResidualSettings } from '../residual-settings.ts'
import { type ResidualEvent, type ResidualLayer, trainResidualLayers } from '../residual-training.ts'

/** Normal rows about 0, `count x dimension`, whose variances are exp(-j / 4). */
export function exponentialRows(count: number, dimension: number, seed: number): Float32Array {
  const stream = new RandomStream(seed, 'exponential rows')
  return Float32Array.from(
    { length: count * dimension },
    (_, place) => stream.normal() * Math.exp(-(place % dimension) / 8),
  )
}

export function residualSettings(wanted: Partial<ResidualSettings>): ResidualSettings {
  return {
    trainer: 'vr',
    codebookSize: 8,
    maximumIterations: 6,
    regularization: 1,
    levelScale: 1,
    initialization: 'data',
    seed: 1,
    layers: 5,
    firstLayer: 0,
    totalVariance: 1,
    ...wanted,
  }
}

export async function allEvents(
  train: ResidualRows,
  test: ResidualRows,
  settings: ResidualSettings,
): Promise<ResidualEvent[]> {
  const events: ResidualEvent[] = []
  for await (const event of trainResidualLayers(train, test, settings)) events.push(event)
  return events
}

export const layersOf = (events: readonly ResidualEvent[]): ResidualLayer[] =>
  events.filter((event) => event.kind === 'layer')
