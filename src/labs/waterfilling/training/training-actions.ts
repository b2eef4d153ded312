import { paperSetting } from '../../../../workers/contracts/waterfilling.ts'
import type { WaterfillingActions } from '../store.ts'
import type { TrainingKeeper } from './keep-training.ts'

export interface TrainingActions {
  /** Trains the table that is wanted, however long it takes. */
  readonly trainTable: () => void
  /** Takes the setting of the paper's Table I, and trains it. */
  readonly runPaper: () => void
  readonly exploreGap: () => void
  readonly cancelTraining: () => void
}

/** What the reader can ask of the training. */
export function trainingActions(
  keeper: TrainingKeeper,
  get: () => Pick<WaterfillingActions, 'change'>,
): TrainingActions {
  return {
    trainTable: () => keeper.train(),
    runPaper() {
      get().change(paperSetting)
      keeper.train()
    },
    exploreGap: () => keeper.explore(),
    cancelTraining: () => keeper.cancel(),
  }
}
