export interface Timed {
  readonly name: string
  readonly run: () => unknown
}

/** A turn lasts at least so long: one call alone would find the caches as its neighbour has left them. */
const turnMilliseconds = 60

/**
 * Runs all of them in turn, once each a round, so that whatever else the machine does hits all alike.
 * @returns milliseconds a call, of each round, by name; the first round warms up and is left out
 */
export async function interleave(
  entries: readonly Timed[],
  rounds: number,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(entries.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of entries) {
      const begin = performance.now()
      let calls = 0
      let elapsed = 0
      while (elapsed < turnMilliseconds) {
        await run()
        calls++
        elapsed = performance.now() - begin
      }
      if (round > 0) times[name].push(elapsed / calls)
    }
  }
  return times
}
