/** A box in the window, in CSS pixels, as `getBoundingClientRect` gives it. */
export interface WindowBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Insets for a fixed box: a side that is not named is `auto`. */
export interface PopupPlace {
  readonly left: string
  readonly right: string
  readonly top: string
  readonly bottom: string
  readonly maxHeight: string
}

const gap = 4
const rim = 8

/**
 * Where a popup hangs on its button: on the side with more room below or above, aligned with the button's edge that is
 * farther from the middle of the window, so that it opens inward. Its own size is not needed.
 */
export function popupPlace(
  button: WindowBox,
  window: { readonly width: number; readonly height: number },
): PopupPlace {
  const below = window.height - button.bottom
  const hangsBelow = below >= button.top || below > 240
  const startsLeft = button.left + button.right < window.width
  return {
    left: startsLeft ? pixels(Math.max(rim, button.left)) : 'auto',
    right: startsLeft ? 'auto' : pixels(Math.max(rim, window.width - button.right)),
    top: hangsBelow ? pixels(button.bottom + gap) : 'auto',
    bottom: hangsBelow ? 'auto' : pixels(window.height - button.top + gap),
    maxHeight: pixels(Math.max(0, (hangsBelow ? below : button.top) - gap - rim)),
  }
}

function pixels(value: number): string {
  return `${Math.round(value)}px`
}
