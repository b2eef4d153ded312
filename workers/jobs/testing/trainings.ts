import { defaultParameters } from '../../contracts/parameters.ts'
import type { WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { waterfillingTable } from '../../contracts/waterfilling.ts'
import type { TrainingEvent } from '../../contracts/waterfilling-results.ts'
import { plainRows } from '../../core/training/plain-rows.ts'
import type { MakeTrainingRows, TrainingRows } from '../../core/training/training-rows.ts'

/** Parameters of a training that takes a fraction of a second. */
export function smallTraining(changes: Partial<WaterfillingParameters> = {}): WaterfillingParameters {
  const small = { components: 60, codebookSize: 16, trainingSize: 80, testSize: 400, trials: 2 }
  return { ...defaultParameters(waterfillingTable), decay: 0.05, ...small, ...changes }
}

export async function eventsOf(events: AsyncGenerator<TrainingEvent>): Promise<TrainingEvent[]> {
  const seen: TrainingEvent[] = []
  for await (const event of events) seen.push(event)
  return seen
}

type OfKind<Kind extends TrainingEvent['kind']> = Extract<TrainingEvent, { kind: Kind }>

export function ofKind<Kind extends TrainingEvent['kind']>(
  events: TrainingEvent[],
  kind: Kind,
): OfKind<Kind>[] {
  return events.filter((event): event is OfKind<Kind> => event.kind === kind)
}

/** Rows in this process, with a count of those that nobody has freed. */
export function countedRows(): { make: MakeTrainingRows; open: () => number; made: () => number } {
  let open = 0
  let made = 0
  return {
    make: async (values, dimension) => {
      const rows = await plainRows(values, dimension)
      open++
      made++
      return {
        ...withCount(rows, rows.rowCount),
        free: () => {
          open--
        },
      }
    },
    open: () => open,
    made: () => made,
  }
}

/** Keeps the first of many rows only, and says that it has them all: what is decided by their number costs little. */
export const fewOfManyRows: MakeTrainingRows = async (values, dimension) => {
  const rows = await plainRows(values.subarray(0, 400 * dimension), dimension)
  return withCount(rows, values.length / dimension)
}

function withCount(rows: TrainingRows, rowCount: number): TrainingRows {
  return {
    rowCount,
    dimension: rows.dimension,
    backend: rows.backend,
    assign: (codebook) => rows.assign(codebook),
    squaredError: (codebook) => rows.squaredError(codebook),
    rowsAt: (indices, columns) => rows.rowsAt(indices, columns),
    free: () => rows.free(),
  }
}
