import { useEffect, useEffectEvent } from 'react'

interface Shortcuts {
  readonly undo: () => void
  readonly redo: () => void
  /** what single letters do, by letter */
  readonly letters?: Readonly<Record<string, () => void>>
}

/** Undo, redo and a lab's letters from the keyboard, except while a text field has its own. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.altKey || isTextField(event.target)) return
    const key = event.key.toLowerCase()
    const isCommand = event.ctrlKey || event.metaKey
    const letter = isCommand ? undefined : shortcuts.letters?.[key]
    if (letter && !takesLetters(event.target)) return letter()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (!isCommand || (key !== 'z' && !isRedo)) return
    event.preventDefault()
    if (isRedo) shortcuts.redo()
    else shortcuts.undo()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}

/** Inputs that keep no text of their own, and so leave undo to the page. */
const withoutText: ReadonlySet<string> = new Set(['range', 'radio', 'checkbox', 'button', 'file'])

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !withoutText.has(target.type)
}

/** Lists and menus go to what begins with a letter; under a dialog the page waits. */
function takesLetters(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('select, textarea, [role=menu], dialog') !== null
}
