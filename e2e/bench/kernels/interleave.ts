export interface Timed {
  readonly name: string
  readonly run: () => unknown
}

/**
 * Runs all of them in turn, once each a round, so that whatever else the machine does hits all alike.
 * @returns milliseconds of each round by name; the first round warms up and is left out
 */
export async function interleave(
  entries: readonly Timed[],
  rounds: number,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(entries.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of entries) {
      const begin = performance.now()
      await run()
      if (round > 0) times[name].push(performance.now() - begin)
    }
  }
  return times
}
