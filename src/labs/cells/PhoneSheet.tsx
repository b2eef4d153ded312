import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { useCells } from './context.ts'
import { Controls } from './Controls.tsx'
import { ColouringChoice } from './controls/ColouringChoice.tsx'
import { useToggleMatch } from './controls/RateControls.tsx'
import { TableSlider } from './parts.ts'
import { EquationCard } from './equations/EquationCard.tsx'

/** On a phone the two controls that teach most stay at hand; the others are one tap away. */
export function PhoneSheet() {
  const [isOpen, setOpen] = useState(false)
  const isLine = useCells((state) => state.wanted.mode === 'line')
  const matchRate = useCells((state) => state.wanted.matchRate)
  const rate = useCells((state) => state.wanted.rate)
  const toggleMatch = useToggleMatch()
  return (
    <section className="sheet" aria-label="Controls">
      {isLine ? (
        <TableSlider name="bits" label="bits" />
      ) : (
        <TableSlider
          name={matchRate ? 'rate' : 'stepSize'}
          decimals={2}
          label={matchRate ? 'rate, bit/dim' : 'step'}
        />
      )}
      <div className="row">
        <div className="grow">
          {!isLine && (
            <Toggle
              label={matchRate ? `Match rate, R = ${rate.toFixed(2)}` : 'Match rate'}
              checked={matchRate}
              onChange={toggleMatch}
            />
          )}
        </div>
        <Button icon="sliders" onClick={() => setOpen(true)}>
          All controls
        </Button>
      </div>
      <Dialog open={isOpen} onOpenChange={setOpen} title="Controls" half>
        {!isLine && <ColouringChoice />}
        <Controls />
        <EquationCard />
      </Dialog>
    </section>
  )
}
