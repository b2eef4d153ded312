import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Controls } from './Controls.tsx'
import { LayerEquation } from './equations/LayerEquation.tsx'
import { TableSlider } from './parts.ts'

/** On a phone the number of layers that are used stays at hand; the other controls are one tap away. */
export function PhoneSheet() {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="sheet" aria-label="Controls">
      <TableSlider name="layers" identity="rrq" />
      <Button icon="sliders" onClick={() => setOpen(true)}>
        All controls
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title="Controls" half>
        <Controls />
        <LayerEquation />
      </Dialog>
    </section>
  )
}
