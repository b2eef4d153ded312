import { Button } from '../../../ui/Button.tsx'
import { useFaces, useFacesStore } from '../context.ts'
import { LayerFigure } from './LayerFigure.tsx'
import type { FaceTraining } from './trained.ts'
import { isShownStale } from './training-offer.ts'
import { TrainingStats } from './TrainingStats.tsx'
import { TrainingTask } from './TrainingTask.tsx'
import './train.css'

/** Codebooks as they are learned, layer by layer. */
export function TrainStage() {
  const training = useFaces((state) => state.training.shown)
  const earlier = useFaces((state) => state.training.earlier)
  const shownLayers = useFaces((state) => state.wanted.shownLayers)
  const isBusy = useFaces((state) => state.training.run !== undefined)
  const isStale = useFaces(isShownStale)
  const { clearEarlier } = useFacesStore().getState()
  return (
    <section className="train" aria-label="Training" aria-busy={isBusy}>
      <TrainingTask />
      {training ? (
        <>
          <div className="train__row">
            <TrainingStats training={training} stale={isStale} />
            {earlier.length > 0 ? (
              <Button variant="quiet" onClick={clearEarlier}>
                Clear comparison
              </Button>
            ) : null}
          </div>
          <LayerFigure {...{ training, earlier, shownLayers }} stale={isStale} />
          <Remarks remarks={remarksOn(training)} />
        </>
      ) : null}
    </section>
  )
}

function remarksOn({ prepared, exhausted }: FaceTraining): readonly string[] {
  return exhausted === undefined ? prepared.remarks : [...prepared.remarks, exhausted]
}

function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  return remarks.map((remark) => (
    <p className="note" key={remark}>
      {remark}
    </p>
  ))
}
