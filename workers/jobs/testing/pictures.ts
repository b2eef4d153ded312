import type { CellsData, CellsParameters, CodebookFile } from '../../contracts/cells.ts'
import { cellsTable } from '../../contracts/cells.ts'
import type { CellsEvent } from '../../contracts/cells-results.ts'
import { defaultParameters } from '../../contracts/parameters.ts'
import type { CellsJob } from '../cells.ts'

/** The lab's defaults on few samples, so that tests are quick. */
export function parametersWith(some: Partial<CellsParameters>): CellsParameters {
  return { ...defaultParameters(cellsTable), samples: 2000, ...some }
}

/** All events of one picture but progress, which depends on the clock. */
export async function pictureOf(
  job: CellsJob,
  parameters: CellsParameters,
  data?: CellsData,
  codebookFile?: CodebookFile,
): Promise<CellsEvent[]> {
  const events: CellsEvent[] = []
  for await (const event of job.picture(parameters, data, new AbortController().signal, codebookFile)) {
    if (event.kind !== 'progress') events.push(event)
  }
  return events
}

/** What an event is about: `source`, `usq`, `lvq`, `gvq`, or `refused lvq`. */
export function nameOf(event: CellsEvent): string {
  if (event.kind === 'panel') return event.quantizer
  return event.kind === 'panel-refused' ? `refused ${event.quantizer}` : event.kind
}

/** A file in memory, as the page hands one over. */
export function fileOf(name: string, content: BlobPart): CellsData {
  return { id: 1, name, file: new Blob([content]) }
}
