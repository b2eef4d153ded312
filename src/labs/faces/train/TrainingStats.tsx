import { formatCount, formatError, formatNumber } from '../../../figures/format.ts'
import { Stats } from '../../../ui/Stats.tsx'
import { bitsText } from '../size-words.ts'
import type { FaceTraining } from './trained.ts'
import { trainerLooks } from './training-names.ts'

interface TrainingStatsProps {
  readonly training: FaceTraining
  readonly stale: boolean
}

/** The last layer in figures: what new pictures pay, and what the training only seemed to gain. */
export function TrainingStats({ training, stale }: TrainingStatsProps) {
  const { layers, parameters } = training
  const last = layers.at(-1)
  if (!last) return <Stats items={[]} stale />
  const bits = layers.length * Math.log2(parameters.codebookSize)
  return (
    <Stats
      identity={trainerLooks[parameters.trainer].identity}
      stale={stale}
      items={[
        {
          label: 'test distortion',
          value: formatError(last.testDistortion),
          lead: true,
          title: 'share of the variance',
        },
        {
          label: 'gap',
          value: formatError(last.testDistortion - last.trainDistortion),
          title: 'test less train: what the codebooks learned of their pictures and not of faces',
        },
        {
          label: 'zeros',
          value: formatNumber(100 * (1 - last.activeShare), 1),
          unit: '%',
          title: 'in a codeword of the last layer: dimensions under water',
        },
        {
          label: 'in use',
          value: formatCount(last.codewordsUsed),
          unit: `of ${formatCount(parameters.codebookSize)}`,
          title: 'codewords of the last layer',
        },
        {
          label: 'a picture',
          value: bitsText(bits),
          unit: 'bit',
          title: 'layers × log₂ K, without the codebooks',
        },
      ]}
    />
  )
}
