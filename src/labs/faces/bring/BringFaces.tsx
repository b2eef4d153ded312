import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { createPicturesRunner } from '../../../bridge/pictures-runner.ts'
import { Button } from '../../../ui/Button.tsx'
import { useFacesStore } from '../context.ts'
import { BringDialog } from './BringDialog.tsx'
import type { BringStore } from './bring-store.ts'
import { createBringStore } from './bring-store.ts'
import type { Dropped } from './dropped-files.ts'
import { usePageDrop } from './usePageDrop.ts'

/** The button that opens the dialog, which a drop anywhere on the page opens too. */
export function BringFaces() {
  const lab = useFacesStore()
  const [store, setStore] = useState<BringStore>()
  const open = (dropped: Dropped): void => {
    const opened = store ?? createBringStore(createPicturesRunner())
    opened.getState().addDropped(dropped)
    setStore(opened)
  }
  usePageDrop(open)
  // With the worker goes all that was read and not used.
  useEffect(() => () => store?.getState().close(), [store])
  return (
    <>
      <Button icon="upload" className="bring__open" onClick={() => open([])}>
        Bring faces…
      </Button>
      {store
        ? createPortal(
            <BringDialog
              store={store}
              onClose={() => setStore(undefined)}
              onUse={(set, refused) => {
                setStore(undefined)
                lab.getState().takeFaces(set, refused)
              }}
            />,
            // A drop opens it while the group of controls around the button may be folded away.
            document.body,
          )
        : null}
    </>
  )
}
