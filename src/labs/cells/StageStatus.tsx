import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useCells } from './context.ts'
import { isLongWork } from './state.ts'

/** Progress of long work with Cancel, or what went wrong with Retry. It floats, so that nothing jumps. */
export function StageStatus() {
  const crash = useCells((state) => state.crash)
  const progress = useCells((state) => state.progress)
  const isLong = useCells(isLongWork)
  const isCancelled = useCells((state) => state.isCancelled)
  const compute = useCells((state) => state.compute)
  const cancel = useCells((state) => state.cancel)
  if (crash !== undefined) {
    return (
      <div className="stage-status stage-status--message" role="alert">
        <p>The computation stopped: {crash}. What is on the screen is the last result.</p>
        <Button variant="primary" icon="reset" onClick={compute}>
          Retry
        </Button>
      </div>
    )
  }
  if (isCancelled) {
    return (
      <div className="stage-status stage-status--message">
        <p>Cancelled. What is on the screen is the last result, not yet that of these settings.</p>
        <Button icon="reset" onClick={compute}>
          Compute
        </Button>
      </div>
    )
  }
  if (!isLong || !progress) return null
  const { task, done, seconds } = progress
  return (
    <div className="stage-status">
      <Progress
        label={task}
        done={Math.round(done === undefined ? seconds : 100 * done)}
        total={done === undefined ? undefined : 100}
        unit={done === undefined ? 's' : '%'}
        identity="gvq"
        secondsLeft={done !== undefined && done > 0.05 ? (seconds * (1 - done)) / done : undefined}
        onCancel={cancel}
      />
    </div>
  )
}
