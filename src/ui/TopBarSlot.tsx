import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

interface Slot {
  readonly element: HTMLElement | null
  readonly setElement: (element: HTMLElement | null) => void
}

const SlotContext = createContext<Slot>({ element: null, setElement: () => undefined })

/** Lets a room put its own actions into the bar of the shell, which knows no room. */
export function TopBarProvider({ children }: { readonly children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const slot = useMemo(() => ({ element, setElement }), [element])
  return <SlotContext value={slot}>{children}</SlotContext>
}

/** Where the actions appear. */
export function TopBarOutlet() {
  const { setElement } = useContext(SlotContext)
  return <div className="top__actions" ref={setElement} />
}

export function TopBarActions({ children }: { readonly children: ReactNode }) {
  const { element } = useContext(SlotContext)
  return element && createPortal(children, element)
}
