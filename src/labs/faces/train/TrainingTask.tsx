import { formatCompact, formatCount } from '../../../figures/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { useFaces, useFacesStore } from '../context.ts'
import { counted } from '../size-words.ts'
import { costWords } from './cost-words.ts'
import { isWhole } from './trained.ts'
import type { TrainingStatus } from './training-offer.ts'
import {
  hasPublishedSetting,
  remainingCost,
  trainingOfKey,
  trainingStatus,
  wantedTraining,
} from './training-offer.ts'
import { trainerLooks, trainingName } from './training-names.ts'

/** What is being made or trained and how to stop it, or what can be. */
export function TrainingTask() {
  const making = useFaces((state) => state.making)
  const status = useFaces(trainingStatus)
  const { cancelMaking } = useFacesStore().getState()
  if (making) {
    return (
      <div className="train__task">
        <Progress
          label={making.words}
          done={making.share}
          total={1}
          count={`${Math.round(100 * making.share)} %`}
          onCancel={cancelMaking}
        />
      </div>
    )
  }
  return (
    <div className="train__task">
      {status === 'running' || status === 'paused' ? (
        <Running isPaused={status === 'paused'} />
      ) : (
        <Offer status={status} />
      )}
      <TrainingRemark />
    </div>
  )
}

function TrainingRemark() {
  const remark = useFaces((state) => state.training.remark)
  return remark === undefined ? null : <output className="note">{remark}</output>
}

function Running({ isPaused }: { readonly isPaused: boolean }) {
  const run = useFaces((state) => state.training.run)
  const task = useFaces((state) => state.training.run ?? state.training.stopped)
  const done = useFaces(({ training }) => (task && trainingOfKey(training, task.key)?.layers.length) ?? 0)
  const { pauseTraining, continueTraining, cancelTraining } = useFacesStore().getState()
  if (!task) return null
  const { parameters } = task
  const { name, identity } = trainerLooks[parameters.trainer]
  return (
    <>
      <Progress
        label={`${name} training`}
        identity={identity}
        done={run?.share ?? done / parameters.layers}
        total={1}
        count={run ? run.words : `${formatCount(done)} of ${counted(parameters.layers, 'layer')}`}
        secondsLeft={run?.secondsLeft}
        paused={isPaused}
        onPause={pauseTraining}
        onResume={continueTraining}
        onCancel={cancelTraining}
      />
      <OtherWish />
    </>
  )
}

/** While one thing is trained another may be wanted: which, and how to have it instead where it is not there. */
function OtherWish() {
  const text = useFaces((state) => {
    const [task, wanted] = [state.training.run ?? state.training.stopped, wantedTraining(state)]
    if (!task || !wanted || (task.key === wanted.key && task.parameters.layers === wanted.parameters.layers))
      return ''
    const layers = counted(task.parameters.layers, 'layer')
    return `This is ${trainingName(task.parameters, wanted.parameters)}, ${layers} on ${task.set.title}; the settings have changed since.`
  })
  const isTrained = useFaces((state) => {
    const { shown } = state.training
    const wanted = wantedTraining(state)
    return shown !== undefined && shown.key === wanted?.key && isWhole(shown, wanted.parameters)
  })
  const { train } = useFacesStore().getState()
  if (text === '') return null
  return (
    <div className="train__offer">
      <p>{text}</p>
      {isTrained ? null : <Button onClick={train}>Train the new ones instead</Button>}
    </div>
  )
}

function Offer({ status }: { readonly status: TrainingStatus }) {
  const words = useFaces((state) => offerWords(status, state))
  const cost = useFaces((state) => {
    const task = wantedTraining(state)
    return task && status !== 'current' ? costWords(remainingCost(state, task)) : ''
  })
  const isPublished = useFaces(({ wanted }) => hasPublishedSetting(wanted))
  const isOfHeads = useFaces(({ wanted }) => wanted.source === 'heads')
  const isRefused = useFaces((state) => state.training.failure?.isCrash === false)
  const { train, runPublished } = useFacesStore().getState()
  if (status === 'none') return null
  const canTrain = status === 'heavy' || status === 'cancelled' || (status === 'failed' && !isRefused)
  const publishedWords = `${isOfHeads ? '38 people under 64 lights, 192 × 168' : 'These pictures as they are'}; 100 layers of 256 codewords`
  return (
    <div className="train__offer" role={status === 'failed' ? 'alert' : undefined}>
      <p>{[words, canTrain ? cost : ''].filter((part) => part !== '').join(' ')}</p>
      {canTrain ? (
        <Button variant="primary" icon={status === 'failed' ? 'reset' : 'play'} onClick={train}>
          {status === 'failed' ? 'Retry' : 'Train'}
        </Button>
      ) : null}
      {isPublished ? null : (
        <Button variant={canTrain ? 'quiet' : 'default'} title={publishedWords} onClick={runPublished}>
          Train the paper’s size
        </Button>
      )}
    </div>
  )
}

function offerWords(
  status: TrainingStatus,
  { training, wanted, faces }: Parameters<typeof trainingStatus>[0],
): string {
  const { shown, failure } = training
  switch (status) {
    case 'current': {
      const seconds = shown?.layers.reduce((sum, layer) => sum + layer.seconds, 0) ?? 0
      return `${counted(shown?.layers.length ?? 0, 'layer')}, trained in ${formatCompact(seconds, 2)} s.`
    }
    case 'cancelled':
      return 'Cancelled; what was learned stays.'
    case 'failed':
      return failure?.isCrash === true
        ? `The training stopped: ${failure.message}.`
        : (failure?.message ?? '')
    case 'heavy':
      return shown
        ? `These settings are not trained yet; what is shown is ${trainingName(shown.parameters, wanted)}${shown.set.id === faces?.id ? '' : ` on ${shown.set.title}`}.`
        : 'These settings are not trained yet.'
    default:
      return 'About to train.'
  }
}
