import { TopBarActions } from '../../ui/TopBarSlot.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { UndoButtons } from '../parts/UndoButtons.tsx'
import { useFaces, useFacesStore } from './context.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { LessonMenu } from './presets/LessonMenu.tsx'

/** What the lab adds to the bar of the shell. */
export function LabActions() {
  const store = useFacesStore()
  const canUndo = useFaces((state) => state.history.past.length > 0)
  const canRedo = useFaces((state) => state.history.future.length > 0)
  const { undo, redo } = store.getState()
  const withheld = (): string[] => {
    const { source } = store.getState().wanted
    if (source === 'heads') return []
    return [source === 'sample' ? 'the sample portraits' : 'your pictures']
  }
  return (
    <TopBarActions>
      <UndoButtons {...{ canUndo, canRedo }} onUndo={undo} onRedo={redo} />
      <LessonMenu />
      <ShareButton lab="faces" withheld={withheld} />
      <ExportMenu />
    </TopBarActions>
  )
}
