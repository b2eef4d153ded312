/** Steps of a part of the work: their shares run from one share of the whole to another. */
export function* portion<Result>(
  steps: Generator<number, Result>,
  from: number,
  to: number,
): Generator<number, Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}

/** The same of steps that wait for something. */
export async function* portionAwaited<Result>(
  steps: AsyncGenerator<number, Result>,
  from: number,
  to: number,
): AsyncGenerator<number, Result> {
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}
