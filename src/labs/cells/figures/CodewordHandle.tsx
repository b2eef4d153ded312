import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { TrainingFacts } from '../../../../workers/contracts/cells-results.ts'
import { DragHandle } from '../../../figures/DragHandle.tsx'
import type { Point } from '../../../figures/plane-view.ts'
import { useToast } from '../../../ui/Toast.tsx'
import { canEdit, deleteCodeword, editLimitMessage, moveCodeword } from '../codebook-edits.ts'
import { useCells, useCellsStore } from '../context.ts'
import { sampleAt } from './hit-test.ts'
import type { PlaneFrame } from './plane-frame.ts'

interface CodewordHandleProps {
  readonly training: TrainingFacts
  readonly frame: PlaneFrame
}

/** Pixels around a codeword in which it offers its handle. */
const reach = 12

/**
 * A handle on the codeword that is selected, or else on the one under the pointer: with hundreds of codewords a
 * handle on each would bury the plane.
 */
export function CodewordHandle({ training, frame }: CodewordHandleProps) {
  const { codebook } = training
  const selected = useCells((state) => state.selectedCodeword)
  const hovered = useHoveredCodeword(codebook, frame)
  const wanted = useCells((state) => state.wanted.codebook)
  const [held, setHeld] = useState(false)
  const store = useCellsStore()
  const toast = useToast()
  const index = held ? selected : (hovered ?? selected)
  if (index === undefined || 2 * index >= codebook.length) return null
  const shown = held && wanted.length === codebook.length ? wanted : codebook
  const position = { x: shown[2 * index], y: shown[2 * index + 1] }

  const move = (to: Point, phase: 'move' | 'end') => {
    const { change, endGesture, selectCodeword } = store.getState()
    selectCodeword(index)
    if (!canEdit(codebook)) {
      if (phase === 'end') toast.show(editLimitMessage, 'warning')
      return
    }
    const isMoved = to.x !== position.x || to.y !== position.y
    if (isMoved) change(moveCodeword(shown, index, to), true)
    if (phase === 'end') endGesture()
    setHeld(phase === 'move')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    const edit = canEdit(codebook) ? deleteCodeword(codebook, index) : undefined
    if (edit) store.getState().change(edit)
    store.getState().selectCodeword(undefined)
  }
  return (
    <g onKeyDown={onKeyDown}>
      <DragHandle
        className={index === selected ? 'handle--selected' : undefined}
        label={`codeword ${index + 1} of ${codebook.length / 2}; Delete removes it`}
        position={position}
        step={0.02}
        toPixels={frame.toPixels}
        toData={frame.toData}
        onMove={move}
      />
    </g>
  )
}

/** The codeword nearest to the probed place, if it is within reach. */
function useHoveredCodeword(codebook: Float32Array, { toPixels, toData }: PlaneFrame): number | undefined {
  const pointer = useCells((state) => state.pointer)
  if (pointer?.quantizer !== 'gvq') return undefined
  const pixel = toPixels(pointer)
  const radius = toData({ x: pixel.x + reach, y: pixel.y }).x - pointer.x
  const found = sampleAt(codebook, pointer.x, pointer.y, radius)
  return found && found.index
}
