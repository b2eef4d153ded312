import { useLasting } from '../../ui/useLasting.ts'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { StageStatus } from '../parts/StageStatus.tsx'
import { useWaterfilling } from './context.ts'
import { ComponentCard } from './figures/ComponentCard.tsx'
import { DistortionRateFigure } from './figures/DistortionRateFigure.tsx'
import { RateFigure } from './figures/RateFigure.tsx'
import { VarianceFigure } from './figures/VarianceFigure.tsx'
import { LessonCard } from './presets/LessonCard.tsx'
import { isProfileBehind } from './state.ts'
import { ReadingText } from './text.tsx'
import { TrainingStage } from './training/TrainingStage.tsx'
import { WaterStats } from './WaterStats.tsx'

/** Work that takes longer than this is shown as work. */
const quietMilliseconds = 400

/** The water over the variances and what follows from it. */
export function Stage() {
  const crash = useWaterfilling((state) => state.crash)
  const compute = useWaterfilling((state) => state.compute)
  const isCatchingUp = useWaterfilling((state) => state.isCatchingUp)
  const isLesson = useWaterfilling((state) => state.lesson !== undefined)
  return (
    <main className="main" id="main" tabIndex={-1}>
      <h1 className="visually-hidden">Water-filling: how a rate is shared among components</h1>
      <div className="water-stage">
        <div className="waterfilling" aria-busy={isCatchingUp}>
          <div className="water-lead">
            {isLesson ? <LessonCard /> : <ReadingText />}
            <WaterStats />
          </div>
          <StageStatus crash={crash} onCompute={compute} />
          <PourFigures />
        </div>
        <TrainingStage />
      </div>
    </main>
  )
}

function PourFigures() {
  const water = useWaterfilling((state) => state.water)
  const isNarrow = useMediaQuery('(max-width: 720px)')
  const stale = useLasting(useWaterfilling(isProfileBehind), quietMilliseconds)
  if (!water) return null
  return (
    <>
      <div className="water-column">
        <VarianceFigure {...{ water, isNarrow, stale }} />
        <RateFigure {...{ water, isNarrow, stale }} />
      </div>
      <div className="water-column">
        <DistortionRateFigure {...{ water, stale }} />
        <ComponentCard water={water} />
      </div>
    </>
  )
}
