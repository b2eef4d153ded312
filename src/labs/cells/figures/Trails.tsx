import { useMemo } from 'react'
import type { TrainingFacts } from '../../../../workers/contracts/cells-results.ts'
import { useCells } from '../context.ts'
import type { PlaneFrame } from './plane-frame.ts'

interface TrailsProps {
  readonly training: TrainingFacts
  readonly frame: PlaneFrame
}

/** The ways that the codewords have gone so far. They belong to watching a training: the settled end shows none. */
export function Trails({ training, frame }: TrailsProps) {
  const view = useCells((state) => state.view)
  const { trails, codebook, iteration, lastIteration } = training
  const { width, height } = frame.size
  const isShown = iteration > 0 && iteration < lastIteration
  const path = useMemo(() => {
    if (!isShown) return ''
    const parts: string[] = []
    for (let word = 0; word < codebook.length; word += 2) {
      for (let at = word, isFirst = true; at < trails.length; at += codebook.length, isFirst = false) {
        const { x, y } = frame.toPixels({ x: trails[at], y: trails[at + 1] })
        parts.push(`${isFirst ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`)
      }
    }
    return parts.join('')
    // oxlint-disable-next-line react/exhaustive-deps -- the frame is made of the view and the size
  }, [isShown, trails, codebook, view, width, height])
  if (!isShown) return null
  return (
    <>
      <path className="trails trails--halo" d={path} />
      <path className="trails" d={path} />
    </>
  )
}
