import type { Bound } from '../contracts/bound.ts'
import { gapDbTo } from '../contracts/bound.ts'
import type { CellsData, CellsParameters } from '../contracts/cells.ts'
import type {
  CurveRefused,
  CurvesEvent,
  PrintedSweep,
  SweepPoint,
  SweptName,
} from '../contracts/cells-curves.ts'
import { sweepKey } from '../contracts/cells-keys.ts'
import type { ProgressEvent } from '../contracts/cells-results.ts'
import { boundSteps, lastBound } from './cells/bound.ts'
import { LastSource } from './cells/source.ts'
import { sweepPoints } from './cells/sweep.ts'
import { Pace } from './pace.ts'

/** A computation that may be left and taken up again. */
interface Work<Part> {
  /** what is left to do; nothing, and none of the samples, once it is whole */
  steps: Iterator<Part | void, void> | undefined
  readonly parts: Part[]
}

/** So many curves are kept: those of a few sources and shapes that a reader goes back and forth between. */
const keptCount = 24

export interface CurvesWanted {
  readonly bound: boolean
  readonly sweeps: readonly SweptName[]
}

/** The curves behind the panels: the bound of a source, and every quantizer at all rates; what was computed is kept. */
export class CurvesJob {
  private readonly sources = new LastSource()
  private readonly bounds = new Map<string, Work<Bound>>()
  private readonly sweeps = new Map<string, Work<SweepPoint>>()

  /** Yields a curve again as it grows; nothing that is not wanted. */
  async *curves(
    parameters: CellsParameters,
    data: CellsData | undefined,
    wanted: CurvesWanted,
    signal: AbortSignal,
  ): AsyncGenerator<CurvesEvent> {
    const pace = new Pace(signal)
    const source = await this.sources.of(parameters, data)
    const { key } = source
    if (wanted.bound) {
      const work = kept(this.bounds, key, () => boundSteps(source))
      for await (const refusal of grow(work, pace)) {
        const bound = work.parts.at(-1)
        if (refusal !== undefined) yield forgotten(this.bounds, key, refusal)
        else if (bound)
          yield { kind: 'bound', key, bound: structuredClone(bound), isWhole: work.steps === undefined }
      }
    }
    for (const quantizer of wanted.sweeps) {
      const sweep = sweepKey(key, parameters, quantizer)
      const work = kept(this.sweeps, sweep, () => sweepPoints(source, parameters, quantizer))
      for await (const refusal of grow(work, pace)) {
        if (refusal !== undefined) yield forgotten(this.sweeps, sweep, refusal)
        else
          yield {
            kind: 'sweep',
            key: sweep,
            quantizer,
            points: [...work.parts],
            isWhole: work.steps === undefined,
          }
      }
    }
  }

  /** One curve and the bound, for the terminal. @throws Refusal where the data are of no use */
  async sweep(
    parameters: CellsParameters,
    data: CellsData | undefined,
    quantizer: SweptName,
    onProgress: (event: ProgressEvent) => void,
  ): Promise<PrintedSweep> {
    const source = await this.sources.of(parameters, data)
    onProgress({ kind: 'progress', task: 'computing the bound' })
    const bound = lastBound(source)
    const points: SweepPoint[] = []
    for (const point of sweepPoints(source, parameters, quantizer)) {
      if (!point) continue
      points.push(point)
      onProgress({ kind: 'progress', task: `${quantizer} at ${point.rateBits.toFixed(2)} bit` })
    }
    const { curve } = bound
    return {
      points: points.map(({ rateBits, crossEntropyBits, mse }) => {
        return { rateBits, crossEntropyBits, mse, gapDb: gapDbTo(bound, { rateBits, mse }) }
      }),
      bound: Array.from({ length: curve.length / 2 }, (_, i) => {
        return { rateBits: curve[2 * i], mse: curve[2 * i + 1] }
      }),
      boundKind: bound.kind,
      remarks: bound.remark === undefined ? [] : [bound.remark],
    }
  }
}

function kept<Part>(
  works: Map<string, Work<Part>>,
  key: string,
  begin: () => Iterator<Part | void, void>,
): Work<Part> {
  const work = works.get(key) ?? { steps: begin(), parts: [] }
  // The one used last is the last to be forgotten.
  works.delete(key)
  works.set(key, work)
  for (const oldest of works.keys()) {
    if (works.size <= keptCount) break
    works.delete(oldest)
  }
  return work
}

/** A computation that was refused is not taken for a whole one: it is begun again when it is asked for again. */
function forgotten<Part>(works: Map<string, Work<Part>>, key: string, message: string): CurveRefused {
  works.delete(key)
  return { kind: 'curve-refused', message }
}

/**
 * Goes on with a computation to its end; yields now and then while it grows, and once when it is whole. Where it is
 * refused it ends with the reason.
 */
async function* grow<Part>(work: Work<Part>, pace: Pace): AsyncGenerator<string | undefined, void> {
  let hasGrown = false
  while (work.steps) {
    const step = nextOrRefusal(work.steps)
    if (typeof step === 'string') {
      yield step
      return
    }
    if (step.done) break
    if (step.value) {
      work.parts.push(step.value)
      hasGrown = true
    }
    if ((await pace.breathe()) && hasGrown) {
      hasGrown = false
      yield undefined
    }
  }
  work.steps = undefined
  yield undefined
}

function nextOrRefusal<Part>(steps: Iterator<Part | void, void>): IteratorResult<Part | void, void> | string {
  try {
    return steps.next()
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return error.message
    throw error
  }
}
