import { IconButton } from '../../ui/Button.tsx'

interface UndoButtonsProps {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** On a phone there is room for undo alone. */
export function UndoButtons({ canUndo, canRedo, onUndo, onRedo }: UndoButtonsProps) {
  return (
    <>
      <IconButton variant="quiet" icon="undo" label="Undo (Ctrl Z)" disabled={!canUndo} onClick={onUndo} />
      <IconButton
        className="only-desk"
        variant="quiet"
        icon="redo"
        label="Redo (Ctrl Shift Z)"
        disabled={!canRedo}
        onClick={onRedo}
      />
    </>
  )
}
