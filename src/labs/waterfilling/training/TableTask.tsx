import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWaterfilling } from '../context.ts'
import { failureWords } from './failure-words.ts'
import { TrainingProgress } from './TrainingProgress.tsx'
import { isPaperSetting } from './training-keys.ts'
import { tableStatus } from './training-status.ts'

/** What is being trained, or what the reader can have trained. Its place is kept, so that nothing jumps. */
export function TableTask() {
  const run = useWaterfilling((state) => state.training.run)
  const cancel = useWaterfilling((state) => state.cancelTraining)
  return (
    <div className="training__task">
      {run?.task === 'table' ? <TrainingProgress run={run} onCancel={cancel} /> : <TableOffer />}
    </div>
  )
}

function TableOffer() {
  const status = useWaterfilling(tableStatus)
  const failure = useWaterfilling((state) => state.training.failure)
  const train = useWaterfilling((state) => state.trainTable)
  const runPaper = useWaterfilling((state) => state.runPaper)
  const isPaper = useWaterfilling((state) => isPaperSetting(state.wanted))
  const paper = (
    <Button variant="primary" icon="play" onClick={runPaper}>
      Run the paper’s setting
    </Button>
  )
  switch (status) {
    case 'failed':
      return (
        <Offer words={failure ? failureWords(failure) : ''} isAlert>
          <Button icon="reset" onClick={train}>
            Retry
          </Button>
        </Offer>
      )
    case 'cancelled':
      return (
        <Offer words="Cancelled: the table is not whole.">
          <Button icon="play" onClick={train}>
            Train
          </Button>
        </Offer>
      )
    case 'long':
      if (isPaper) return <Offer words="Five trials of Table I: some time on this machine.">{paper}</Offer>
      return (
        <Offer words="This training takes a while, so it waits for you.">
          <Button variant="primary" icon="play" onClick={train}>
            Train
          </Button>
        </Offer>
      )
    case 'current':
      return isPaper ? (
        <Offer words="The setting of the paper’s Table I, with its figures beside ours." />
      ) : (
        <Offer words="">{paper}</Offer>
      )
    default:
      return <Offer words="">{paper}</Offer>
  }
}

interface OfferProps {
  readonly words: string
  readonly isAlert?: boolean
  readonly children?: ReactNode
}

function Offer({ words, isAlert = false, children }: OfferProps) {
  return (
    <div className="training__offer">
      {words === '' ? null : <p role={isAlert ? 'alert' : undefined}>{words}</p>}
      {children}
    </div>
  )
}
