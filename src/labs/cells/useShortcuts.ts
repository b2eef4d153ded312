import { useEffect } from 'react'
import { useCellsStore } from './context.ts'

/** Undo, redo and pin from the keyboard, except while a text field has its own. */
export function useShortcuts(): void {
  const store = useCellsStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.altKey || isTextField(event.target)) return
      const key = event.key.toLowerCase()
      const isCommand = event.ctrlKey || event.metaKey
      if (!isCommand && key === 'p' && !takesLetters(event.target)) return store.getState().pin()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isCommand || (key !== 'z' && !isRedo)) return
      event.preventDefault()
      if (isRedo) store.getState().redo()
      else store.getState().undo()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [store])
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
