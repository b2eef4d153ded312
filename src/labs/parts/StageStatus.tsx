import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'

interface StageStatusProps {
  /** what stopped the worker */
  readonly crash: string | undefined
  /** the reader stopped the work: what is wanted is not what is shown */
  readonly isCancelled?: boolean
  /** of work that is long enough to be shown as work; `done` from 0 to 1, where it is known */
  readonly progress?:
    | { readonly task: string; readonly done?: number | undefined; readonly seconds: number }
    | undefined
  readonly onCompute: () => void
  readonly onCancel?: () => void
}

/** Progress of long work with Cancel, or what went wrong with Retry. It floats, so that nothing jumps. */
export function StageStatus({ crash, isCancelled = false, progress, onCompute, onCancel }: StageStatusProps) {
  if (crash !== undefined) {
    return (
      <div className="stage-status stage-status--message" role="alert">
        <p>The computation stopped: {crash}. What is on the screen is the last result.</p>
        <Button variant="primary" icon="reset" onClick={onCompute}>
          Retry
        </Button>
      </div>
    )
  }
  if (isCancelled) {
    return (
      <div className="stage-status stage-status--message">
        <p>Cancelled. What is on the screen is the last result, not yet that of these settings.</p>
        <Button icon="reset" onClick={onCompute}>
          Compute
        </Button>
      </div>
    )
  }
  if (!progress) return null
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
        onCancel={onCancel}
      />
    </div>
  )
}
