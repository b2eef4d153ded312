import { Button, IconButton } from '../../ui/Button.tsx'
import { useCells } from './context.ts'
import { isWhole } from './pin-actions.ts'

/** Keeps what is on the screen as A, to be compared with what comes. */
export function PinControls() {
  const isPinned = useCells((state) => state.pinned !== undefined)
  const canPin = useCells(isWhole)
  const pin = useCells((state) => state.pin)
  const swapPin = useCells((state) => state.swapPin)
  const unpin = useCells((state) => state.unpin)
  const title = isPinned
    ? 'Pin what is shown as A instead (P)'
    : 'Pin what is shown as A and compare (P). A link does not hold a pin.'
  return (
    <span className="pin-controls">
      <Button variant="quiet" icon="pin" title={title} disabled={!canPin} onClick={pin}>
        Pin
      </Button>
      {isPinned && (
        <>
          <IconButton
            variant="quiet"
            icon="swap"
            label="Swap A and B"
            title="Swap: go to A’s settings, and keep these as A"
            disabled={!canPin}
            onClick={swapPin}
          />
          <IconButton variant="quiet" icon="close" label="Unpin A" onClick={unpin} />
        </>
      )}
    </span>
  )
}
