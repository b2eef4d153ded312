import { useEffect, useId, useRef, useState } from 'react'
import type { ToggleEvent } from 'react'
import { popupPlace } from './popup-place.ts'

/**
 * A button and the popup it opens, on the browser's own popover: it lies above everything, closes on Escape and on a
 * press elsewhere, and gives the focus back.
 *
 * @param onOpen called when the popup is shown, to move the focus into it
 */
export function usePopup(onOpen: (popup: HTMLElement) => void) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)

  useEffect(() => {
    if (!isOpen) return undefined
    const follow = () => hang(button.current, popup.current)
    window.addEventListener('resize', follow)
    window.addEventListener('scroll', follow, { capture: true, passive: true })
    return () => {
      window.removeEventListener('resize', follow)
      window.removeEventListener('scroll', follow, { capture: true })
    }
  }, [isOpen])

  return {
    isOpen,
    close: () => popup.current?.hidePopover(),
    buttonProps: { ref: button, popoverTarget: id, 'aria-expanded': isOpen, 'aria-controls': id },
    popupProps: {
      ref: popup,
      id,
      popover: 'auto' as const,
      onBeforeToggle: (event: ToggleEvent) => {
        if (event.newState === 'open') hang(button.current, popup.current)
      },
      onToggle: (event: ToggleEvent) => {
        setIsOpen(event.newState === 'open')
        if (event.newState === 'open' && popup.current !== null) onOpen(popup.current)
      },
    },
  }
}

function hang(button: HTMLElement | null, popup: HTMLElement | null): void {
  if (button === null || popup === null) return
  const size = { width: window.innerWidth, height: window.innerHeight }
  Object.assign(popup.style, popupPlace(button.getBoundingClientRect(), size))
}
