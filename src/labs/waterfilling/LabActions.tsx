import { TopBarActions } from '../../ui/TopBarSlot.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { UndoButtons } from '../parts/UndoButtons.tsx'
import { useWaterfilling, useWaterfillingStore } from './context.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { LessonMenu } from './presets/LessonMenu.tsx'
import { dataOf } from './state.ts'

/** What the lab adds to the bar of the shell. */
export function LabActions() {
  const store = useWaterfillingStore()
  const canUndo = useWaterfilling((state) => state.history.past.length > 0)
  const canRedo = useWaterfilling((state) => state.history.future.length > 0)
  const { undo, redo } = store.getState()
  const withheld = (): string[] => (dataOf(store.getState()) ? ['your data'] : [])
  return (
    <TopBarActions>
      <UndoButtons {...{ canUndo, canRedo }} onUndo={undo} onRedo={redo} />
      <LessonMenu />
      <ShareButton lab="waterfilling" withheld={withheld} />
      <ExportMenu />
    </TopBarActions>
  )
}
