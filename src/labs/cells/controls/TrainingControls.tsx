import { IconButton } from '../../../ui/Button.tsx'
import { ParamSlider } from '../../../ui/ParamSlider.tsx'
import { TrainingCurve } from '../figures/TrainingCurve.tsx'
import { PlayButton } from './PlayButton.tsx'
import { useTraining } from './useTraining.ts'

/** The training step by step, as a part of the codebook's controls. */
export function TrainingControls() {
  const { training, goTo, endGesture } = useTraining()
  if (!training) return null
  const { iteration, lastIteration, settled } = training
  const isAtEnd = iteration === lastIteration
  const once = (next: number) => {
    goTo(next)
    endGesture()
  }
  return (
    <>
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
        <PlayButton variant="primary" />
        <span className="muted transport__state">
          iteration {iteration}
          {isAtEnd && settled ? ', settled' : ` of ${lastIteration}`}
        </span>
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
    </>
  )
}
