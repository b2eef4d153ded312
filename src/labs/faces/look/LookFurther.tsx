import { useFaces } from '../context.ts'
import { modelOf } from '../state.ts'
import { ReadingText } from '../text.tsx'
import { BringPicture } from './BringPicture.tsx'
import { CodewordViewer } from './codewords/CodewordViewer.tsx'
import { LookText } from './LookText.tsx'

/** Further than the pictures: the codewords behind them, a picture of the reader's, and what to make of it all. */
export function LookFurther() {
  const look = useFaces((state) => state.look.shown)
  const evaluation = useFaces((state) => state.look.evaluation)
  const isTrained = useFaces((state) => (modelOf(state)?.layers.length ?? 0) > 0)
  return (
    <section className="look-further" aria-label="Further">
      {isTrained ? (
        <div className="look-further__row">
          <CodewordViewer />
          <BringPicture />
        </div>
      ) : null}
      <ReadingText />
      {look ? <LookText look={look} evaluation={evaluation} /> : null}
    </section>
  )
}
