import { sweptParameters } from '../../../../workers/contracts/waterfilling.ts'
import { Button } from '../../../ui/Button.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { VariableText } from '../../../ui/Variable.tsx'
import { useWaterfilling } from '../context.ts'
import { GapFigure } from './GapFigure.tsx'
import { gapSentences } from './gap-words.ts'
import { failureWords } from './failure-words.ts'
import { TrainingProgress } from './TrainingProgress.tsx'
import { sweptWords } from './training-keys.ts'
import { isSweepWaiting, wantedSweep } from './training-status.ts'

/** Sweeps one parameter when it is asked to; sweeps of earlier settings are kept. */
export function GapExplorer() {
  const swept = useWaterfilling((state) => state.wanted.swept)
  const change = useWaterfilling((state) => state.change)
  const sweep = useWaterfilling(wantedSweep)
  const sentences = sweep ? gapSentences(sweep) : []
  const choice = (
    <Segmented
      label="Gap against"
      value={swept}
      options={sweptParameters.map((value) => ({
        value,
        label: <VariableText text={sweptWords[value].symbol} />,
        title: sweptWords[value].label,
      }))}
      onChange={(value) => change({ swept: value })}
    />
  )
  return (
    <div className="training__gap">
      <GapFigure swept={swept} sweep={sweep} tools={choice} />
      {sentences.length === 0 ? null : <p className="training__seen">{sentences.join(' ')}</p>}
      <GapTask isWhole={sweep?.isWhole === true} />
    </div>
  )
}

/** The button that begins a sweep, its progress, or why there is none. */
function GapTask({ isWhole }: { readonly isWhole: boolean }) {
  const run = useWaterfilling((state) => state.training.run)
  const failure = useWaterfilling((state) => state.training.failure)
  const explore = useWaterfilling((state) => state.exploreGap)
  const cancel = useWaterfilling((state) => state.cancelTraining)
  const swept = useWaterfilling((state) => state.wanted.swept)
  const isWaiting = useWaterfilling(isSweepWaiting)
  if (run?.task === 'gap') return <TrainingProgress run={run} onCancel={cancel} />
  if (isWhole) return null
  const words = failure?.task === 'gap' ? failureWords(failure) : ''
  return (
    <div className="training__offer">
      <Button icon="play" disabled={isWaiting} onClick={explore}>
        Explore the gap against {sweptWords[swept].label}
      </Button>
      {isWaiting && <output>Begins when the table is trained.</output>}
      {words === '' ? null : <p role="alert">{words}</p>}
    </div>
  )
}
