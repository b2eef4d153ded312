import { Button, IconButton } from '../../../ui/Button.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { useFaces } from '../context.ts'
import { modelOf } from '../state.ts'
import { isBroughtShown, shownFaceOf } from './look-work.ts'

/** Which held-out face is looked at: the one before, the one after, or by its number. */
export function FacePicker() {
  const model = useFaces(modelOf)
  const face = useFaces((state) => {
    const now = modelOf(state)
    return now ? shownFaceOf(state.wanted, now) : 0
  })
  const isBrought = useFaces(isBroughtShown)
  const change = useFaces((state) => state.change)
  const lookAtHeldOut = useFaces((state) => state.lookAtHeldOut)
  const count = model?.set ? model.test.length : 0
  if (count === 0) return null
  if (isBrought) {
    return (
      <Button variant="quiet" icon="undo" onClick={lookAtHeldOut}>
        Held-out faces
      </Button>
    )
  }
  const show = (next: number): void => change({ shownFace: (next + count) % count })
  return (
    <span className="face-picker">
      <IconButton variant="quiet" icon="previous" label="Previous face" onClick={() => show(face - 1)} />
      <NumberField
        label={`Held-out face, 1 to ${count}`}
        value={face + 1}
        minimum={1}
        maximum={count}
        step={1}
        onCommit={(value) => show(value - 1)}
      />
      <IconButton variant="quiet" icon="next" label="Next face" onClick={() => show(face + 1)} />
    </span>
  )
}
