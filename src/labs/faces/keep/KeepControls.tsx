import { useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../../ui/Button.tsx'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { useKeepStore } from './keep-context.ts'
import { keptWords } from './keep-words.ts'
import './keep.css'

/** Whether pictures and codebooks outlive the tab, and the button that leaves nothing of them. */
export function KeepControls() {
  const store = useKeepStore()
  const isOn = useStore(store, (state) => state.isOn)
  const isSparing = useStore(store, (state) => state.isSparing)
  const [isAsking, setAsking] = useState(false)
  const { turnOn, deleteEverything } = store.getState()
  return (
    <ControlGroup title="Keeping" hint={isOn ? 'on this device' : 'until the tab closes'} quiet>
      <Toggle
        label="Keep on this device"
        checked={isOn}
        onChange={(wanted) => (wanted ? void turnOn() : setAsking(true))}
      />
      <p className="note">
        {isOn
          ? 'The pictures and every finished layer are stored in this browser, so that a reload goes on from the last layer. They never leave this machine.'
          : 'Nothing is stored: pictures and codebooks are gone when this tab closes. They never leave this machine.'}
      </p>
      {isSparing ? (
        <p className="note">
          Your own pictures stay kept: what is learned from rendered heads is not kept in their place.
        </p>
      ) : null}
      <OfferedWork />
      <Button variant="danger" icon="trash" className="keep__delete" onClick={() => setAsking(true)}>
        Delete everything…
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Delete everything that is kept?"
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button
              variant="danger"
              icon="trash"
              onClick={() => {
                setAsking(false)
                void deleteEverything()
              }}
            >
              Delete everything
            </Button>
          </>
        }
      >
        <p className="note">
          All pictures and layers of this lab are deleted from this device, and keeping is turned off. What is
          on the screen stays until the tab closes. This cannot be undone.
        </p>
      </Dialog>
    </ControlGroup>
  )
}

/** Work of before that is not on the screen: it is never replaced unasked. */
function OfferedWork() {
  const store = useKeepStore()
  const offered = useStore(store, (state) => state.offered)
  if (!offered) return null
  const { openOffered, replaceOffered } = store.getState()
  return (
    <div className="keep__offer">
      <p className="note">
        Kept from before: {offered.set.title}, {keptWords(offered)}. What is on the screen is not kept
        meanwhile.
      </p>
      <div className="keep__buttons">
        <Button onClick={openOffered}>Open it</Button>
        <Button onClick={replaceOffered}>Replace it</Button>
      </div>
    </div>
  )
}
