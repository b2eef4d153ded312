import { useEffect } from 'react'
import { cellsTable } from '../../../../workers/contracts/cells.ts'
import { useCells } from '../context.ts'

/** Twelve iterations a second, so that a class can follow. */
const frameMilliseconds = 1000 / 12

/** Plays the training while it is to be played. It draws nothing and stands once, as buttons for it stand in two places. */
export function TrainingPlayer() {
  const training = useCells((state) => state.panels.gvq?.training)
  const isPlaying = useCells((state) => state.isPlaying)
  const setPlaying = useCells((state) => state.setPlaying)
  const change = useCells((state) => state.change)
  useEffect(() => {
    if (!isPlaying || !training) return undefined
    // The next frame is asked for when this one has been shown, so that slow machines drop none.
    const timer = setTimeout(() => {
      const next = training.iteration + 1
      if (next < training.lastIteration) return change({ iteration: next }, true)
      change({ iteration: cellsTable.iteration.maximum }, true)
      return setPlaying(false)
    }, frameMilliseconds)
    return () => clearTimeout(timer)
  }, [isPlaying, training, change, setPlaying])
  return null
}
