import type { RefusedFile } from '../../contracts/faces-results.ts'
import { readingRefusal } from '../../core/formats/reading-refusal.ts'
import { Refusal } from '../../core/formats/refusal.ts'

/** The reader goes through a list of this length; more are counted. */
const mostListed = 200

/** Files that are not among the faces: each is told once, with the reason, until there are too many to list. */
export class RefusalLog {
  private readonly refused = new Map<string, string>()
  private told = 0

  /** @throws what is no refusal, such as a defect of ours or an abort */
  add(name: string, error: unknown): void {
    const refusal = error instanceof Refusal ? error : readingRefusal(error, name)
    if (!refusal) throw error
    this.refused.set(name, refusal.message)
  }

  /** @returns those that were not told before, as far as they are listed */
  untold(): RefusedFile[] {
    const listed = [...this.refused].slice(this.told, mostListed)
    this.told += listed.length
    return listed.map(([name, reason]) => ({ kind: 'refused', name, reason }))
  }

  get count(): number {
    return this.refused.size
  }

  get unlistedCount(): number {
    return Math.max(0, this.count - mostListed)
  }

  /** the reason that was first met */
  get firstReason(): string | undefined {
    return this.refused.values().next().value
  }
}
