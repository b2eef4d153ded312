import { formatCount } from '../../../figures/format.ts'
import type { SharedPlace } from '../../../figures/ScanLayer.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { useWaterfilling } from '../context.ts'
import { ConvergenceFigure } from './ConvergenceFigure.tsx'
import { GapExplorer } from './GapExplorer.tsx'
import { TableOne } from './TableOne.tsx'
import { TableTask } from './TableTask.tsx'
import { isTableStale, tableStatus } from './training-status.ts'
import type { TrainedTable } from './trained.ts'
import { VariancesFigure } from './VariancesFigure.tsx'
import './training.css'

/** Codebooks of the size that the rate allows, trained on samples of the profile: how near do they come to the bound? */
export function TrainingStage() {
  const table = useWaterfilling((state) => state.training.table)
  const scale = useWaterfilling((state) => state.wanted.varianceScale)
  const isStale = useWaterfilling(isTableStale)
  const probe = useProbeOf(table)
  const isBusy = useWaterfilling((state) => ['soon', 'running'].includes(tableStatus(state)))
  return (
    <section className="training" aria-label="Trained codebooks" aria-busy={isBusy}>
      <div className="training__head">
        <TrainingWords />
        <TableTask />
      </div>
      <div className="training__grid">
        {table ? (
          <>
            <TableOne table={table} stale={isStale} />
            <VariancesFigure table={table} scale={scale} stale={isStale} probe={probe} />
            <ConvergenceFigure table={table} stale={isStale} />
          </>
        ) : null}
        <GapExplorer />
      </div>
    </section>
  )
}

/** Fig. 1 and the figures of the water point at the same component, as long as both are of the same variances. */
function useProbeOf(table: TrainedTable | undefined): SharedPlace | undefined {
  const isSame = useWaterfilling(
    ({ water }) => table !== undefined && table.variances === water?.profile.variances,
  )
  const index = useWaterfilling((state) => state.probe)
  const onChange = useWaterfilling((state) => state.setProbe)
  return isSame ? { index, onChange } : undefined
}

function TrainingWords() {
  const size = useWaterfilling((state) => state.wanted.codebookSize)
  const count = useWaterfilling((state) => state.wanted.trainingSize)
  const unseen = useWaterfilling((state) => state.wanted.testSize)
  return (
    <div className="training__words">
      <h2>Trained codebooks</h2>
      <p className="prose">
        <Variable>K</Variable> = <Count value={size} /> codewords learn the source from{' '}
        <Count value={count} /> samples and are tried on <Count value={unseen} /> others. Water-filling says
        which variance they should have.
      </p>
    </div>
  )
}

/** Its thin spaces are no places to break a line. */
function Count({ value }: { readonly value: number }) {
  return <span className="training__count">{formatCount(value)}</span>
}
