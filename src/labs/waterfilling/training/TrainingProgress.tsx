import { Progress } from '../../../ui/Progress.tsx'
import { secondsLeft } from '../../parts/time-left.ts'
import type { TrainingRun } from './trained.ts'

interface TrainingProgressProps {
  readonly run: TrainingRun
  readonly onCancel: () => void
}

/** What is being trained, how far it is, and the button that stops it. */
export function TrainingProgress({ run, onCancel }: TrainingProgressProps) {
  return (
    <div className="training__progress">
      <Progress
        label={run.words === '' ? (run.task === 'table' ? 'Training' : 'Exploring the gap') : run.words}
        done={run.share}
        total={1}
        count={`${Math.round(100 * run.share)} %`}
        secondsLeft={secondsLeft(run)}
        onCancel={onCancel}
      />
    </div>
  )
}
