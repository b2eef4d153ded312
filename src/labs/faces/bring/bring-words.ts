import type { FaceSet } from '../../../../workers/contracts/faces-results.ts'
import { numberText } from '../../../ui/number-text.ts'
import { counted, sizeWords } from '../size-words.ts'

/** “640 pictures of 10 people, 192 × 168 pixels each”. */
export function factsOf({ names, people, height, width }: Omit<FaceSet, 'pixels'>): string {
  const pictures = counted(names.length, 'picture')
  const count = new Set(people).size
  const persons = count === 1 ? '1 person' : `${numberText(count, 0)} people`
  return `${pictures} of ${persons}, ${sizeWords({ height, width })} pixels each (height × width)`
}
