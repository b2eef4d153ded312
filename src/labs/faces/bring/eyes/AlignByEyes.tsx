import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../../ui/Button.tsx'
import type { BringStore } from '../bring-store.ts'

/** Few readers need it, and it is none of the lab's weight until then. */
const EyesPanel = lazy(() => import('./EyesPanel.tsx').then((module) => ({ default: module.EyesPanel })))

/** The offer to align the pictures, and what follows it. */
export function AlignByEyes({ store }: { readonly store: BringStore }) {
  const [isAsked, setAsked] = useState(false)
  if (isAsked) {
    return (
      <Suspense fallback={<p className="note">Loading…</p>}>
        <EyesPanel bring={store} />
      </Suspense>
    )
  }
  return (
    <div className="bring__problem">
      <Button onClick={() => setAsked(true)}>Align by the eyes</Button>
      <p className="note">
        Turns, scales and moves each picture so that the eyes lie in the same places. A detector of about 2 MB
        is loaded from this site for it, and runs on this machine.
      </p>
    </div>
  )
}
