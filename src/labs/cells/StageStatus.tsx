import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useCells } from './context.ts'
import { isLongWork } from './state.ts'

/** Progress of long work with Cancel, or what went wrong with Retry. It floats, so that nothing jumps. */
export function StageStatus() {
  const crash = useCells((state) => state.crash)
  const progress = useCells((state) => state.progress)
  const isLong = useCells(isLongWork)
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
  if (!isLong || !progress) return null
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
