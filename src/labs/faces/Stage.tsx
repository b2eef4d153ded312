import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { StageStatus } from '../parts/StageStatus.tsx'
import { useFaces } from './context.ts'
import { Gallery } from './gallery/Gallery.tsx'
import { LookFurther } from './look/LookFurther.tsx'
import { LookStage } from './look/LookStage.tsx'
import { LessonCard } from './presets/LessonCard.tsx'
import { TrainStage } from './train/TrainStage.tsx'

/** Faces, the codebooks that learn them, and a face that is rebuilt with these; on a phone the face comes first. */
export function Stage() {
  const crash = useFaces((state) => state.crash)
  const compute = useFaces((state) => state.compute)
  const isMaking = useFaces((state) => state.making !== undefined)
  const isLesson = useFaces((state) => state.lesson !== undefined)
  const isPhone = useMediaQuery('(max-width: 720px)')
  return (
    <main className="main" id="main" tabIndex={-1}>
      <h1 className="visually-hidden">Faces: residual quantizers that learn pictures</h1>
      <div className="faces-stage">
        <div className="faces" aria-busy={isMaking}>
          {isLesson ? <LessonCard /> : null}
          <StageStatus crash={crash} onCompute={compute} />
          <Gallery />
          {isPhone ? null : <TrainStage />}
          <LookStage />
          {isPhone ? <TrainStage /> : null}
          <LookFurther />
        </div>
      </div>
    </main>
  )
}
