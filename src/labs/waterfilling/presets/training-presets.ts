import { paperSetting } from '../../../../workers/contracts/waterfilling.ts'
import { formatCount, formatNumber } from '../../../figures/format.ts'
import type { Preset } from './preset.ts'
import { nothingFound, rowAt } from './preset.ts'

/** One trial shows what these claim; the spread of several would only be waited for. */
const quick = { trials: 1, testSize: 1000 } as const

const share = (value: number): string => formatNumber(value, 4)

/** What trained codebooks show. */
export const trainingPresets: readonly Preset[] = [
  {
    id: 'memorises',
    title: 'K-means memorises',
    before: { ...quick, trainingSize: 2000 },
    after: { trainingSize: 300 },
    needsTable: 'always',
    question:
      'Here 256 codewords are trained on 2 000 samples. Leave them 300, hardly more than one each. K-means will fit those far better. And new samples?',
    choices: ['better too', 'no change', 'worse than sending nothing'],
    answer: 2,
    lesson:
      'The bound says what no code can beat on the source, and K-means is far below it on its own samples: it has learned them and not their source. An error above 1 is more than replacing everything by its mean would make.',
    finding(before, after) {
      const [many, few] = [rowAt(before, 'kmeans'), rowAt(after, 'kmeans')]
      if (!many || !few) return nothingFound
      return {
        text: `On its samples K-means goes from ${share(many.train)} to ${share(few.train)}, under a bound of ${share(after.bound)}; on new ones from ${share(many.test)} to ${share(few.test)}.`,
        holds: few.train < 0.25 && few.test > 1.1 && many.test < 1 && few.train < after.bound,
      }
    },
  },
  {
    id: 'random',
    title: 'No training at all',
    before: { ...quick, held: 'codebook', trainingSize: 1000, codebookSize: 64 },
    after: { codebookSize: 256 },
    needsTable: 'always',
    question:
      'Random codewords see no sample: they are drawn with the variances that water-filling asks for. K-means fits 1 000 samples. Raise both from 64 to 256 codewords. Who codes new samples better then?',
    choices: ['K-means, it was trained', 'random codewords', 'they are equal'],
    answer: 1,
    lesson:
      'In many dimensions a codeword of the right variances is nearly as good as the theory allows, and there is nothing in it to over-fit. That is the prior which VR-Kmeans keeps to while it learns.',
    finding(_, after) {
      const [kmeans, random] = [rowAt(after, 'kmeans'), rowAt(after, 'random')]
      if (!kmeans || !random) return nothingFound
      return {
        text: `On new samples K-means has ${share(kmeans.test)}, random codewords ${share(random.test)}, and the bound is ${share(after.bound)}.`,
        holds: random.test < kmeans.test - 0.03 && random.test > after.bound,
      }
    },
  },
  {
    id: 'dial',
    title: 'λ is a dial',
    before: { ...quick, regularization1: 0.1 },
    after: { regularization1: 0.0001 },
    needsTable: 'always',
    question:
      'VR-Kmeans pays λ for codewords whose variance is not the one of the theory. Turn the weakest of the three, 0.1, down to 0.0001: nearly free. What becomes of the variance of its codewords?',
    choices: ['it shrinks to zero', 'it stays as it was', 'it doubles, and new samples suffer'],
    answer: 2,
    lesson:
      'Without a price VR-Kmeans is K-means on the active components: its words move out to single samples. With a high price only their direction is left to learn. In between λ decides how much the samples may say.',
    finding(before, after) {
      const [tight, loose] = [rowAt(before, 'vr 0.1'), rowAt(after, 'vr 0.0001')]
      if (!tight || !loose) return nothingFound
      return {
        text: `The first component has ${formatNumber(tight.normRatio, 2)} and then ${formatNumber(loose.normRatio, 2)} times its variance; the error on new samples goes from ${share(tight.test)} to ${share(loose.test)}.`,
        holds: loose.normRatio > 1.7 && loose.test > tight.test + 0.01,
      }
    },
  },
  {
    id: 'low-level',
    title: 'Water too low',
    before: { ...quick },
    after: { held: 'level', waterLevel: 0.062753 },
    needsTable: 'always',
    question:
      'With 256 codewords the water stands at 0.6275 and 47 components are coded. Let it down to a tenth, so that the codewords may spend themselves on all 200. Does VR-Kmeans code new samples better?',
    choices: ['yes, it sees more', 'no change', 'no, almost as badly as K-means'],
    answer: 2,
    lesson:
      'The level is what the rate can afford. Below it codewords are asked to describe components for which there are no bits, and what they learn there is noise: random codewords of that size are worse than none.',
    finding(before, after) {
      const [held, low] = [rowAt(before, 'vr 10'), rowAt(after, 'vr 10')]
      const random = rowAt(after, 'random')
      if (!held || !low || !random) return nothingFound
      return {
        text: `${formatCount(after.water.pour.activeCount)} components are active; VR-Kmeans at λ = 10 goes from ${share(held.test)} to ${share(low.test)} on new samples, random codewords to ${share(random.test)}.`,
        holds: low.test > held.test + 0.03 && random.test > 1,
      }
    },
  },
  {
    id: 'paper',
    title: 'Table I of the paper',
    before: { ...paperSetting, trials: 1 },
    after: {},
    needsTable: 'after',
    question:
      'The setting of the paper, one trial of it: 1 000 components, 1 000 samples to learn from, 10 000 to be tried on. All methods are about to be trained. Which has the largest error on new samples?',
    choices: ['random codewords', 'K-means', 'VR-Kmeans with a large λ'],
    answer: 1,
    lesson:
      'The one that is best on its samples is the worst on new ones. VR-Kmeans stays as near to the bound as random codewords and yet has learned something: on its own samples it is a tenth below them. The paper’s figures stand beside ours.',
    finding(_, after) {
      const [kmeans, random, vr] = ['kmeans', 'random', 'vr 10'].map((key) => rowAt(after, key))
      if (!kmeans || !random || !vr) return nothingFound
      return {
        text: `New samples: K-means ${share(kmeans.test)}, random ${share(random.test)}, VR-Kmeans at λ = 10 ${share(vr.test)}. Their own: ${share(kmeans.train)}, ${share(random.train)}, ${share(vr.train)}.`,
        holds: kmeans.test > 1 && vr.test < 0.945 && vr.train < random.train - 0.05,
      }
    },
  },
]
