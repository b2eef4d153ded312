import { useState } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Controls } from './Controls.tsx'
import { LayerEquation } from './equations/LayerEquation.tsx'
import { TableSlider } from './parts.ts'

/** On a phone the number of layers that are used stays at hand; the other controls are one tap away. */
export function PhoneSheet() {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="sheet faces__sheet" aria-label="Controls">
      <TableSlider name="layers" identity="rrq" />
      <IconButton icon="sliders" label="All controls" onClick={() => setOpen(true)} />
      <Dialog open={isOpen} onOpenChange={setOpen} title="Controls" half>
        <Controls />
        <LayerEquation />
      </Dialog>
    </section>
  )
}
