import type { FaceModel } from '../../../../workers/contracts/faces-results.ts'

/** How many of the held-out pictures show people whose other pictures were trained on. */
export type Acquaintance = 'all' | 'some' | 'none'

/** @returns undefined where no pictures are held out, or nothing tells one person from another */
export function acquaintanceOf({
  set,
  train,
  test,
}: Pick<FaceModel, 'set' | 'train' | 'test'>): Acquaintance | undefined {
  if (!set || test.length === 0 || new Set(set.people).size === 1) return undefined
  const trained = new Set(Array.from(train, (place) => set.people[place]))
  const known = test.filter((place) => trained.has(set.people[place])).length
  if (known === 0) return 'none'
  return known === test.length ? 'all' : 'some'
}
