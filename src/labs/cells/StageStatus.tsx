import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useCells } from './context.ts'

/** Work that takes longer than this is shown as work; what is faster would only flicker. */
const quietSeconds = 0.4

/** Progress of long work with Cancel, or what went wrong with Retry. It floats, so that nothing jumps. */
export function StageStatus() {
  const crash = useCells((state) => state.crash)
  const progress = useCells((state) => state.progress)
  const isCatchingUp = useCells((state) => state.isCatchingUp)
  const retry = useCells((state) => state.retry)
  const cancel = useCells((state) => state.cancel)
  if (crash !== undefined) {
    return (
      <div className="stage-status" role="alert">
        <p>The computation stopped: {crash}. What is on the screen is the last result.</p>
        <Button variant="primary" icon="reset" onClick={retry}>
          Retry
        </Button>
      </div>
    )
  }
  if (!isCatchingUp || !progress || progress.seconds < quietSeconds) return null
  const { task, done, seconds } = progress
  return (
    <div className="stage-status">
      <Progress
        label={task}
        done={Math.round(100 * done)}
        total={100}
        unit="%"
        identity="gvq"
        secondsLeft={done > 0.05 ? (seconds * (1 - done)) / done : undefined}
        onCancel={cancel}
      />
    </div>
  )
}
