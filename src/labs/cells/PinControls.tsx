import { useEffect, useRef } from 'react'
import { useAnnounce } from '../../ui/Announcer.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useCells } from './context.ts'
import { isWhole } from './pin-actions.ts'

/** Keeps what is on the screen as A, to be compared with what comes. */
export function PinControls() {
  const isPinned = useCells((state) => state.pinned !== undefined)
  const group = useRef<HTMLSpanElement>(null)
  useSpokenPin()
  const canPin = useCells(isWhole)
  const pin = useCells((state) => state.pin)
  const swapPin = useCells((state) => state.swapPin)
  const unpin = useCells((state) => state.unpin)
  const title = isPinned
    ? 'Pin what is shown as A instead (P)'
    : 'Pin what is shown as A and compare (P). A link does not hold a pin.'
  return (
    // Pin comes last and stays where it is: a second click must not unpin.
    <span ref={group} className={classNames('pin-controls', isPinned && 'pin-controls--pinned')}>
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
          <IconButton
            variant="quiet"
            icon="close"
            label="Unpin A"
            onClick={() => {
              unpin()
              // The button goes away, and must not take the focus with it.
              group.current?.querySelector<HTMLElement>('button:last-child')?.focus()
            }}
          />
        </>
      )}
      <Button variant="quiet" icon="pin" title={title} disabled={!canPin} onClick={pin}>
        Pin
      </Button>
    </span>
  )
}

/** Says what a key did: the outlines are only seen. */
function useSpokenPin(): void {
  const pinned = useCells((state) => state.pinned)
  const announce = useAnnounce()
  const last = useRef(pinned)
  useEffect(() => {
    if (pinned === last.current) return
    last.current = pinned
    announce(pinned ? 'Pinned as A; the figures say the differences to it.' : 'Nothing is pinned any more.')
  }, [pinned, announce])
}
