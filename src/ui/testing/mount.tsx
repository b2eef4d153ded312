import { act } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '../tokens.css'
import '../base.css'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined
}

export interface Mounted {
  readonly host: HTMLElement
  readonly render: (content: ReactNode) => void
  /** The one element that matches; throws if there is none. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in querySelector itself
  readonly find: <Kind extends Element = HTMLElement>(selector: string) => Kind
  readonly unmount: () => void
}

/** Puts React content on the page of a browser test. */
export function mount(content: ReactNode): Mounted {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  const render = (next: ReactNode) => act(() => root.render(next))
  render(content)
  return {
    host,
    render,
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in querySelector itself
    find: <Kind extends Element>(selector: string) => {
      const found = host.querySelector<Kind>(selector)
      if (found === null) throw new Error(`Nothing on the page matches ${selector}: ${host.innerHTML}`)
      return found
    },
    unmount: () => {
      act(() => root.unmount())
      host.remove()
    },
  }
}

/** Dispatches an event and lets React finish what it causes. */
export function fire(target: EventTarget, event: Event): boolean {
  let isUnhandled = true
  act(() => {
    isUnhandled = target.dispatchEvent(event)
  })
  return isUnhandled
}

export function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): boolean {
  const going = fire(target, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  fire(target, new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true, ...more }))
  return going
}

/** Enters a value as the browser does: through the native setter, which React does not see, then the input event. */
export function enter(field: HTMLInputElement, value: string): void {
  act(() => field.focus())
  Reflect.set(HTMLInputElement.prototype, 'value', value, field)
  fire(field, new InputEvent('input', { bubbles: true }))
}
