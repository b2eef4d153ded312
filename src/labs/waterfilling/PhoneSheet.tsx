import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Controls } from './Controls.tsx'
import { CodebookToggle } from './controls/DialControls.tsx'
import { DialRow } from './controls/DialRow.tsx'
import { EquationCard } from './equations/EquationCard.tsx'

/** On a phone the level and what holds it stay at hand; the other controls are one tap away. */
export function PhoneSheet() {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="sheet" aria-label="Controls">
      <DialRow name="waterLevel" />
      <div className="row">
        <div className="grow">
          <CodebookToggle />
        </div>
        <Button icon="sliders" onClick={() => setOpen(true)}>
          All controls
        </Button>
      </div>
      <Dialog open={isOpen} onOpenChange={setOpen} title="Controls" half>
        <Controls />
        <EquationCard />
      </Dialog>
    </section>
  )
}
