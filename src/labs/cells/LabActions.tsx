import { Suspense } from 'react'
import { BarButton } from '../../ui/BarAction.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { TopBarActions } from '../../ui/TopBarSlot.tsx'
import { useCells } from './context.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { PresetMenu } from './later.tsx'
import { ShareButton } from './ShareButton.tsx'

/** What the lab adds to the bar of the shell. */
export function LabActions() {
  const canUndo = useCells((state) => state.history.past.length > 0)
  const canRedo = useCells((state) => state.history.future.length > 0)
  const undo = useCells((state) => state.undo)
  const redo = useCells((state) => state.redo)
  return (
    <TopBarActions>
      <IconButton variant="quiet" icon="undo" label="Undo (Ctrl Z)" disabled={!canUndo} onClick={undo} />
      <IconButton
        className="only-desk"
        variant="quiet"
        icon="redo"
        label="Redo (Ctrl Shift Z)"
        disabled={!canRedo}
        onClick={redo}
      />
      {/* The place of the menu, until it is loaded. */}
      <Suspense fallback={<BarButton label="Presets" icon="lesson" disabled />}>
        <PresetMenu />
      </Suspense>
      <ShareButton />
      <ExportMenu />
    </TopBarActions>
  )
}
