import type { ProfileKind } from '../../../workers/contracts/waterfilling.ts'

export const profileNames: Readonly<Record<ProfileKind, string>> = {
  exponential: 'Exponential decay',
  power: 'Power law',
  ar1: 'AR(1) process',
  flat: 'Flat',
  'two-level': 'Two levels',
  own: 'Own numbers',
  images: 'Own images',
}
