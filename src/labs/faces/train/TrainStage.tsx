import { useMemo } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { useSlowed } from '../../../ui/useSlowed.ts'
import { useFaces, useFacesStore } from '../context.ts'
import { wishedLayers } from '../look/scrub/scrubbing.ts'
import { LayerFigure } from './LayerFigure.tsx'
import type { FaceTraining } from './trained.ts'
import { comparedWith } from './trained.ts'
import { isShownStale, trainingStatus } from './training-offer.ts'
import { TrainingStats } from './TrainingStats.tsx'
import { TrainingTask } from './TrainingTask.tsx'
import './train.css'

/** Small layers are learned faster than a figure need be drawn. */
const drawnMilliseconds = 1000 / 12

/** Codebooks as they are learned, layer by layer. */
export function TrainStage() {
  const { training, earlier } = useDrawnTrainings()
  const shownLayers = useFaces((state) => state.wanted.shownLayers)
  const isBusy = useFaces((state) => state.training.run !== undefined)
  const isCurrent = useFaces((state) => trainingStatus(state) === 'current' && !state.making)
  const isStale = useFaces(isShownStale)
  const { change, endGesture, clearEarlier } = useFacesStore().getState()
  return (
    <section className="train" aria-label="Training" aria-busy={isBusy}>
      <div className={classNames('train__row', isCurrent && 'train__row--current')}>
        <TrainingTask />
        {training ? <TrainingStats training={training} stale={isStale} /> : null}
      </div>
      {training ? (
        <>
          <LayerFigure
            {...{ training, earlier, shownLayers }}
            stale={isStale}
            onShownLayers={(layers, phase) => {
              if (phase === 'end') endGesture()
              else change({ shownLayers: wishedLayers(layers, training.layers.length) }, true)
            }}
            onClearEarlier={clearEarlier}
          />
          <Remarks remarks={remarksOn(training)} />
        </>
      ) : null}
    </section>
  )
}

/** What is trained and what it is compared with, both of one moment. */
function useDrawnTrainings() {
  const shown = useFaces((state) => state.training.shown)
  const earlier = useFaces((state) => state.training.earlier)
  const stopped = useFaces((state) => state.training.stopped)
  const drawn = useMemo(
    () => ({ training: shown, earlier: comparedWith({ shown, earlier, stopped }) }),
    [shown, earlier, stopped],
  )
  return useSlowed(drawn, drawnMilliseconds)
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
