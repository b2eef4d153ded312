import { useState } from 'react'
import { useStore } from 'zustand'
import type { FaceSet, RefusedFile } from '../../../../workers/contracts/faces-results.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { BringPreview } from './BringPreview.tsx'
import { BringSources } from './BringSources.tsx'
import type { BringStore } from './bring-store.ts'
import { CameraPanel } from './CameraPanel.tsx'
import './bring.css'

interface BringDialogProps {
  readonly store: BringStore
  readonly onUse: (set: FaceSet, refused: readonly RefusedFile[]) => void
  readonly onClose: () => void
}

/** Brings faces from files, folders, archives and the camera. What the lab shows stays until they are used. */
export function BringDialog({ store, onUse, onClose }: BringDialogProps) {
  const [isCameraOpen, setCameraOpen] = useState(false)
  const { set, refused, reading, files, isGathering } = useStore(store)
  const { add, addDropped, startOver } = store.getState()
  const isStarted = files.length > 0 || refused.length > 0
  return (
    <Dialog
      open
      wide
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Bring faces"
      actions={
        <>
          {isStarted ? (
            <Button variant="quiet" icon="reset" onClick={startOver}>
              Start over
            </Button>
          ) : null}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={set === undefined || reading !== undefined}
            onClick={() => set && onUse(set, refused)}
          >
            Use these
          </Button>
        </>
      }
    >
      <div className="bring">
        {isCameraOpen ? (
          <CameraPanel
            onClose={() => setCameraOpen(false)}
            onTake={(shots) => {
              setCameraOpen(false)
              add({ files: shots, refused: [] })
            }}
          />
        ) : (
          <BringSources
            hasFiles={isStarted}
            onGathered={add}
            onDropped={addDropped}
            onCamera={() => setCameraOpen(true)}
          />
        )}
        {isGathering ? <p className="note">Looking through the folders…</p> : null}
        {isStarted ? <BringPreview store={store} /> : null}
        <p className="note">
          Your pictures never leave this machine: they are read in this tab. Nothing of them is kept after the
          tab closes unless you turn on “Keep on this device”.
        </p>
      </div>
    </Dialog>
  )
}
