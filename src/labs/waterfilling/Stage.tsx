import { StageStatus } from '../parts/StageStatus.tsx'
import { useWaterfilling } from './context.ts'
import { TrainingStage } from './training/TrainingStage.tsx'
import { WaterStats } from './WaterStats.tsx'
import { ReadingText } from './text.tsx'

/** The water over the variances and what follows from it, then what is trained at that rate. */
export function Stage() {
  const crash = useWaterfilling((state) => state.crash)
  const compute = useWaterfilling((state) => state.compute)
  const isCatchingUp = useWaterfilling((state) => state.isCatchingUp)
  return (
    <main className="main" id="main" tabIndex={-1}>
      <h1 className="visually-hidden">Water-filling: how a rate is shared among components</h1>
      <div className="water-stage">
        <div className="waterfilling" aria-busy={isCatchingUp}>
          <div className="water-lead">
            <ReadingText />
            <WaterStats />
          </div>
          <StageStatus crash={crash} onCompute={compute} />
          {/* pour figures */}
        </div>
        <TrainingStage />
      </div>
    </main>
  )
}
