import type { TrainingFacts } from '../../../../workers/contracts/cells-results.ts'
import { cellsTable } from '../../../../workers/contracts/cells.ts'
import { useCells } from '../context.ts'

const theEnd = cellsTable.iteration.maximum

interface TrainingControl {
  readonly training: TrainingFacts | undefined
  readonly isPlaying: boolean
  readonly goTo: (iteration: number) => void
  readonly endGesture: () => void
  readonly togglePlay: () => void
}

/** Steps, plays and scrubs through a training: each frame shows a codebook that was really there. */
export function useTraining(): TrainingControl {
  const training = useCells((state) => state.panels.gvq?.training)
  const isPlaying = useCells((state) => state.isPlaying)
  const setPlaying = useCells((state) => state.setPlaying)
  const change = useCells((state) => state.change)
  const endGesture = useCells((state) => state.endGesture)
  return {
    training,
    isPlaying,
    // The last iteration is asked for as the end, so that it stays the end when the training changes.
    goTo: (iteration) =>
      change({ iteration: training && iteration >= training.lastIteration ? theEnd : iteration }, true),
    endGesture,
    togglePlay() {
      if (!isPlaying && training && training.iteration >= training.lastIteration)
        change({ iteration: 0 }, true)
      if (isPlaying) endGesture()
      setPlaying(!isPlaying)
    },
  }
}
