import { useLasting } from '../../../ui/useLasting.ts'
import { useFaces, useFacesStore } from '../context.ts'
import { modelOf, trainerOf } from '../state.ts'
import { CompressionStats } from './CompressionStats.tsx'
import { FacePicker } from './FacePicker.tsx'
import { LookStatus } from './LookStatus.tsx'
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
        <p className="note">{isTrained ? <NothingToSee /> : 'Pictures appear here with the first layer.'}</p>
      </section>
    )
  }
  return (
    <section className="look" aria-label="Look">
      <div className="look__stage">
        <div className="look__pictures">
          <Comparison
            look={shown}
            title={sceneTitle(shown)}
            note={sceneNote(shown)}
            stale={stale}
            tools={<FacePicker />}
          />
          <ScrubFigure look={shown} settings={settings} />
        </div>
        <div className="look__scores">
          <ScoreTable
            {...{ look: shown, evaluation, settings }}
            progress={
              <>
                <LookStatus />
                <LookStatus task="evaluate" />
              </>
            }
          />
          <CompressionStats look={shown} />
        </div>
      </div>
    </section>
  )
}

/** Codebooks that were loaded without their pictures have no held-out faces. */
function NothingToSee() {
  const isComing = useFaces((state) => {
    const model = modelOf(state)
    return missingWork({ ...state, model, trainer: trainerOf(state), isAtRest: true }) !== undefined
  })
  return isComing ? 'The first picture is on its way.' : 'These codebooks have no held-out faces with them.'
}
