import { useFaces } from '../context.ts'
import { modelOf } from '../state.ts'
import { BringPicture } from './BringPicture.tsx'
import { CodewordViewer } from './codewords/CodewordViewer.tsx'
import { LookText } from './LookText.tsx'

/** What leads further from the pictures: the codewords behind them, a picture of the reader's, and what to make of it. */
export function LookFurther() {
  const look = useFaces((state) => state.look.shown)
  const evaluation = useFaces((state) => state.look.evaluation)
  const isTrained = useFaces((state) => (modelOf(state)?.layers.length ?? 0) > 0)
  if (!isTrained) return null
  return (
    <section className="look-further" aria-label="Further">
      <div className="look-further__row">
        <CodewordViewer />
        <BringPicture />
      </div>
      {look ? <LookText look={look} evaluation={evaluation} /> : null}
    </section>
  )
}
