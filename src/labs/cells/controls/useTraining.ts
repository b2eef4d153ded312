import { useEffect } from 'react'
import type { TrainingFacts } from '../../../../workers/contracts/cells-results.ts'
import { cellsTable } from '../../../../workers/contracts/cells.ts'
import { useCells } from '../context.ts'

/** Twelve iterations a second, so that a class can follow. */
const frameMilliseconds = 1000 / 12
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

  useEffect(() => {
    if (!isPlaying || !training) return undefined
    // The next frame is asked for when this one has been shown, so that slow machines drop none.
    const timer = setTimeout(() => {
      const next = training.iteration + 1
      if (next < training.lastIteration) return change({ iteration: next }, true)
      change({ iteration: theEnd }, true)
      return setPlaying(false)
    }, frameMilliseconds)
    return () => clearTimeout(timer)
  }, [isPlaying, training, change, setPlaying])

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
