import { StageStatus } from '../parts/StageStatus.tsx'
import { useFaces } from './context.ts'
import { Gallery } from './gallery/Gallery.tsx'
import { LookStage } from './look/LookStage.tsx'
import { LessonCard } from './presets/LessonCard.tsx'
import { ReadingText } from './text.tsx'
import { TrainStage } from './train/TrainStage.tsx'

/** Faces, the codebooks that learn them, and a face that is rebuilt with these. */
export function Stage() {
  const crash = useFaces((state) => state.crash)
  const compute = useFaces((state) => state.compute)
  const isMaking = useFaces((state) => state.making !== undefined)
  const isLesson = useFaces((state) => state.lesson !== undefined)
  return (
    <main className="main" id="main" tabIndex={-1}>
      <h1 className="visually-hidden">Faces: residual quantizers that learn pictures</h1>
      <div className="faces-stage">
        <div className="faces" aria-busy={isMaking}>
          {isLesson ? <LessonCard /> : <ReadingText />}
          <StageStatus crash={crash} onCompute={compute} />
          <Gallery />
          <TrainStage />
          <LookStage />
        </div>
      </div>
    </main>
  )
}
