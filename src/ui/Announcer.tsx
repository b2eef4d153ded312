import { createContext, use, useCallback, useState } from 'react'
import type { ReactNode } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => {})

/** Holds one polite live region for everything inside it. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', isOdd: false })
  const announce = useCallback((text: string) => setSaid((old) => ({ text, isOdd: !old.isOdd })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* The invisible space makes the same sentence twice a change, so that it is spoken twice. */}
      <output className="visually-hidden">
        {said.text}
        {said.isOdd ? '\u00a0' : ''}
      </output>
    </AnnounceContext>
  )
}

/** A function that speaks a sentence to screen readers. Outside an Announcer it does nothing. */
export function useAnnounce(): (text: string) => void {
  return use(AnnounceContext)
}
