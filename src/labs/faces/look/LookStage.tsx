import { useLasting } from '../../../ui/useLasting.ts'
import { useFaces, useFacesStore } from '../context.ts'
import { modelOf, trainerOf } from '../state.ts'
import { BringPicture } from './BringPicture.tsx'
import { CodewordViewer } from './codewords/CodewordViewer.tsx'
import { CompressionStats } from './CompressionStats.tsx'
import { FacePicker } from './FacePicker.tsx'
import { LookStatus } from './LookStatus.tsx'
import { LookText } from './LookText.tsx'
import { missingWork } from './look-work.ts'
import { Comparison } from './pictures/Comparison.tsx'
import { ScoreTable } from './ScoreTable.tsx'
import { ScrubFigure } from './scrub/ScrubFigure.tsx'
import { lookSettings, sceneNote, sceneTitle } from './scene-words.ts'
import './look.css'

/** Work that takes longer than this is shown as work. */
const quietMilliseconds = 400

/** One held-out picture through what is trained: what each method gives back, layer by layer, with its scores. */
export function LookStage() {
  const shown = useFaces((state) => state.look.shown)
  const evaluation = useFaces((state) => state.look.evaluation)
  const isTrained = useFaces((state) => (modelOf(state)?.layers.length ?? 0) > 0)
  const stale = useLasting(
    useFaces((state) => state.look.run?.task === 'look'),
    quietMilliseconds,
  )
  const store = useFacesStore()
  const settings = (): Readonly<Record<string, unknown>> => lookSettings(store.getState())
  if (!shown) {
    return (
      <section className="look" aria-label="Look">
        <LookStatus />
        {isTrained ? (
          <NothingToSee />
        ) : (
          <p className="note">Pictures appear here as soon as the first layer is learned.</p>
        )}
      </section>
    )
  }
  return (
    <section className="look" aria-label="Look">
      <LookStatus />
      <Comparison
        look={shown}
        title={sceneTitle(shown)}
        note={sceneNote(shown)}
        stale={stale}
        tools={<FacePicker />}
      />
      <div className="look__grid">
        <div className="look__column">
          <ScrubFigure look={shown} settings={settings} />
          <CompressionStats look={shown} />
          <CodewordViewer />
          <BringPicture />
        </div>
        <div className="look__column">
          <ScoreTable {...{ look: shown, evaluation, settings }} progress={<LookStatus task="evaluate" />} />
        </div>
      </div>
      <LookText look={shown} evaluation={evaluation} />
    </section>
  )
}

/** Codebooks that were loaded without their pictures have no held-out faces. */
function NothingToSee() {
  const isComing = useFaces((state) => {
    const model = modelOf(state)
    return missingWork({ ...state, model, trainer: trainerOf(state), isAtRest: true }) !== undefined
  })
  if (isComing) return <p className="note">The first picture is on its way.</p>
  return (
    <>
      <p className="note">These codebooks have no held-out faces with them.</p>
      <BringPicture />
    </>
  )
}
