import { useEffect, useState } from 'react'
import { useFaces } from '../../context.ts'
import { modelOf } from '../../state.ts'
import { shownLayersOf } from '../look-work.ts'
import { isCaughtUp } from '../methods.ts'
import { playedFrom, wishedLayers } from './scrubbing.ts'

/** Twelve layers a second, so that a class can follow. */
const frameMilliseconds = 1000 / 12

interface Scrub {
  readonly layers: number
  readonly available: number
  readonly isPlaying: boolean
  readonly goTo: (layers: number) => void
  readonly endGesture: () => void
  readonly togglePlay: () => void
}

/** Scrubs through the layers, or plays them: each frame shows a picture that was really decoded. */
export function useScrub(): Scrub {
  const [isPlaying, setPlaying] = useState(false)
  const available = useFaces((state) => modelOf(state)?.layers.length ?? 0)
  const layers = useFaces((state) => {
    const model = modelOf(state)
    return model ? shownLayersOf(state.wanted, model) : 0
  })
  const isShown = useFaces(({ look: { shown } }) => shown !== undefined && isCaughtUp(shown, layers))
  const change = useFaces((state) => state.change)
  const endGesture = useFaces((state) => state.endGesture)
  useEffect(() => {
    if (!isPlaying || !isShown) return undefined
    // The next layer is asked for when this one has been shown, so that slow machines drop none.
    const timer = setTimeout(() => {
      if (layers < available) return change({ shownLayers: wishedLayers(layers + 1, available) }, true)
      endGesture()
      return setPlaying(false)
    }, frameMilliseconds)
    return () => clearTimeout(timer)
  }, [isPlaying, isShown, layers, available, change, endGesture])
  return {
    layers,
    available,
    isPlaying,
    goTo(next) {
      setPlaying(false)
      change({ shownLayers: wishedLayers(next, available) }, true)
    },
    endGesture,
    togglePlay() {
      if (isPlaying) endGesture()
      else change({ shownLayers: playedFrom(layers, available) }, true)
      setPlaying(!isPlaying)
    },
  }
}
