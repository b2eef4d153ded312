import { Suspense, useMemo, useState } from 'react'
import type { MouseEvent } from 'react'
import { parseHash } from '../link/codec.ts'
import { ToastProvider } from '../ui/Toast.tsx'
import { TopBarProvider } from '../ui/TopBarSlot.tsx'
import './app.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Rail } from './Rail.tsx'
import { roomOf } from './rooms.ts'
import type { RoomProps } from './rooms.ts'
import { TopBar } from './TopBar.tsx'
import { useHash } from './useHash.ts'

/** Moves the focus only: the hash belongs to the lab, whose settings it holds. */
function skipToMain(event: MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#main')?.focus()
}

export function App() {
  const visit = useHash()
  // A query of its own for each visit: a room takes the same link twice as two wishes.
  const { lab, query } = useMemo(() => parseHash(visit.hash), [visit])
  const room = roomOf(lab)
  const [keep] = useState(createKeeper)
  return (
    <ToastProvider>
      <TopBarProvider>
        <div className="app">
          <a className="skip" href="#main" onClick={skipToMain}>
            Skip to the lab
          </a>
          <TopBar room={room} />
          <Rail current={room} />
          <ErrorBoundary key={room.id} room={room.title} home={`#/${room.id}?v=1`} visit={visit}>
            <Suspense fallback={<main className="main main--loading" aria-busy="true" />}>
              <room.Component key={room.id} query={query} keep={keep} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </TopBarProvider>
    </ToastProvider>
  )
}

/** What a room wants to find again when the reader comes back to it. */
function createKeeper(): RoomProps['keep'] {
  const kept = new Map<string, unknown>()
  return <Kept,>(name: string, make: () => Kept): Kept => {
    if (!kept.has(name)) kept.set(name, make())
    return kept.get(name) as Kept
  }
}
