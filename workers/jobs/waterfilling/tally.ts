import type { MethodName, TableRow } from '../../contracts/waterfilling-results.ts'

/** What a trial found for a method. */
export interface TrialResult {
  /** distortions over the total variance */
  readonly train: number
  readonly test: number
  /** ||c(1)||^2 over K_used (sigma_1^2 - gamma) */
  readonly normRatio: number
}

/** The trials of a method so far. */
export class Tally {
  private readonly results: TrialResult[] = []

  constructor(readonly name: MethodName) {}

  add(result: TrialResult): void {
    this.results.push(result)
  }

  get isEmpty(): boolean {
    return this.results.length === 0
  }

  /** Means, and standard deviations by N - 1: 0 of a single trial. */
  row(): TableRow {
    const train = this.results.map((result) => result.train)
    const test = this.results.map((result) => result.test)
    return {
      ...this.name,
      train: meanOf(train),
      test: meanOf(test),
      trainSpread: spreadOf(train),
      testSpread: spreadOf(test),
      normRatio: meanOf(this.results.map(({ normRatio }) => normRatio)),
    }
  }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function spreadOf(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
