import type { Bound } from '../../contracts/bound.ts'
import type { ResidentSource } from './source.ts'

/** The bound of a source, better and better; between two pieces of work nothing is yielded. */
export function* boundSteps(source: ResidentSource): Generator<Bound | void, void> {
  yield source.result.bound
}

/** The bound as good as it gets. */
export function lastBound(source: ResidentSource): Bound {
  let last = source.result.bound
  for (const bound of boundSteps(source)) last = bound ?? last
  return last
}
