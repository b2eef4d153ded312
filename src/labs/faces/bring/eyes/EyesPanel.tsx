import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createEyesRunner, eyeDetectorFiles } from '../../../../bridge/eyes-runner.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Progress } from '../../../../ui/Progress.tsx'
import type { BringStore } from '../bring-store.ts'
import { EyePlacing } from './EyePlacing.tsx'
import { createEyesStore } from './eyes-store.ts'
import type { EyesStore } from './eyes-store.ts'
import { foundWords } from './eye-words.ts'
import { WithoutFace } from './WithoutFace.tsx'
import './eyes.css'

/** Looks for the eyes of the pictures as soon as it is there. */
export function EyesPanel({ bring }: { readonly bring: BringStore }) {
  const [store] = useState(() => createEyesStore(createEyesRunner(), bring, eyeDetectorFiles))
  useEffect(() => {
    const { follow, find } = store.getState()
    const leave = follow()
    find()
    return leave
  }, [store])
  return <EyesView store={store} />
}

/** What was found, and the means to correct it. */
export function EyesView({ store }: { readonly store: EyesStore }) {
  const { search, found, isWhole, problem, shownName, shown } = useStore(store)
  const { find, cancel, show, place } = store.getState()
  const shownEyes = found.find(({ name }) => name === shownName)
  return (
    <section className="eyes" aria-label="Alignment by the eyes">
      {search ? (
        <Progress
          label="Looking for eyes"
          done={search.share}
          total={1}
          count={search.words}
          onCancel={cancel}
        />
      ) : (
        <p aria-live="polite">{foundWords(found)}</p>
      )}
      {problem === undefined ? null : (
        <p className="note note--warning" role="alert">
          {problem}
        </p>
      )}
      {search || isWhole ? null : (
        <Button onClick={find}>{found.length === 0 ? 'Look for the eyes' : 'Look at the rest'}</Button>
      )}
      {search ? null : <WithoutFace found={found} onChoose={show} />}
      {search === undefined && found.length > 0 ? (
        shownEyes ? (
          <EyePlacing
            key={shownEyes.name}
            found={found}
            shown={shownEyes}
            picture={shown}
            onShow={show}
            onPlace={(eyes) => place(shownEyes.name, eyes)}
          />
        ) : (
          <Button onClick={() => show(found[0].name)}>Check or place by hand</Button>
        )
      ) : null}
    </section>
  )
}
