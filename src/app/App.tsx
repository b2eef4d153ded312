import { Suspense } from 'react'
import { parseHash } from '../link/codec.ts'
import { ToastProvider } from '../ui/Toast.tsx'
import { TopBarProvider } from '../ui/TopBarSlot.tsx'
import './app.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Rail } from './Rail.tsx'
import { roomOf } from './rooms.ts'
import { TopBar } from './TopBar.tsx'
import { useHash } from './useHash.ts'

export function App() {
  const hash = useHash()
  const { lab, query } = parseHash(hash)
  const room = roomOf(lab)
  return (
    <ToastProvider>
      <TopBarProvider>
        <div className="app">
          <a className="skip" href="#main">
            Skip to the lab
          </a>
          <TopBar room={room} />
          <Rail current={room} />
          <ErrorBoundary key={room.id} room={room.title}>
            <Suspense fallback={<main className="main main--loading" aria-busy="true" />}>
              <room.Component query={query} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </TopBarProvider>
    </ToastProvider>
  )
}
