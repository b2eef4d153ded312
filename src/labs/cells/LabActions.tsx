import { Suspense } from 'react'
import { BarButton } from '../../ui/BarAction.tsx'
import { TopBarActions } from '../../ui/TopBarSlot.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { UndoButtons } from '../parts/UndoButtons.tsx'
import { useCells, useCellsStore } from './context.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { PresetMenu } from './later.tsx'
import type { CellsState } from './state.ts'

/** What the lab adds to the bar of the shell. */
export function LabActions() {
  const store = useCellsStore()
  const canUndo = useCells((state) => state.history.past.length > 0)
  const canRedo = useCells((state) => state.history.future.length > 0)
  const undo = useCells((state) => state.undo)
  const redo = useCells((state) => state.redo)
  return (
    <TopBarActions>
      <UndoButtons {...{ canUndo, canRedo }} onUndo={undo} onRedo={redo} />
      {/* The place of the menu, until it is loaded. */}
      <Suspense fallback={<BarButton label="Presets" icon="lesson" disabled />}>
        <PresetMenu />
      </Suspense>
      <ShareButton lab="cells" withheld={() => withheldFrom(store.getState())} />
      <ExportMenu />
    </TopBarActions>
  )
}

function withheldFrom({ wanted }: CellsState): string[] {
  return [
    ...(wanted.source === 'own' ? ['your data'] : []),
    ...(wanted.importedCodebook ? ['your codebook'] : []),
  ]
}
