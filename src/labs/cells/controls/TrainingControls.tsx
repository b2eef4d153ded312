import { IconButton } from '../../../ui/Button.tsx'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { ParamSlider } from '../../../ui/ParamSlider.tsx'
import { TrainingCurve } from '../figures/TrainingCurve.tsx'
import { useTraining } from './useTraining.ts'

export function TrainingControls() {
  const { training, isPlaying, goTo, endGesture, togglePlay } = useTraining()
  if (!training) return null
  const { iteration, lastIteration, settled } = training
  const isAtEnd = iteration === lastIteration
  const once = (next: number) => {
    goTo(next)
    endGesture()
  }
  return (
    <ControlGroup
      title="Train GVQ"
      hint={`iteration ${iteration}${isAtEnd && settled ? ', settled' : ` of ${lastIteration}`}`}
    >
      <TrainingCurve training={training} />
      <div className="row transport">
        <IconButton variant="quiet" icon="reset" label="Back to the start" onClick={() => once(0)} />
        <IconButton
          variant="quiet"
          icon="step"
          label="One iteration"
          disabled={isAtEnd}
          onClick={() => once(iteration + 1)}
        />
        <IconButton
          variant="primary"
          icon={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? 'Pause' : 'Play the training'}
          onClick={togglePlay}
        />
      </div>
      <ParamSlider
        label="iteration"
        value={iteration}
        minimum={0}
        maximum={Math.max(1, lastIteration)}
        step={1}
        identity="gvq"
        onChange={goTo}
        onCommit={endGesture}
      />
    </ControlGroup>
  )
}
