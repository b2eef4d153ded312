import { Button } from '../../../ui/Button.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { useLasting } from '../../../ui/useLasting.ts'
import { useFaces } from '../context.ts'
import type { LookWork } from './look-state.ts'

/** Work that takes longer than this is shown as work. */
const quietMilliseconds = 600

const labels: Readonly<Record<LookWork['task'], string>> = {
  look: 'Looking at this picture',
  evaluate: 'Scores over all held-out pictures',
  codewords: 'Codewords',
}

/** How far a task is, where it takes long, and what went wrong with it. */
export function LookStatus({ task = 'look' }: { readonly task?: LookWork['task'] }) {
  const run = useFaces((state) => (state.look.run?.task === task ? state.look.run : undefined))
  const failure = useFaces((state) => (state.look.failure?.task === task ? state.look.failure : undefined))
  const retry = useFaces((state) => state.retryLook)
  const isLong = useLasting(run !== undefined, quietMilliseconds)
  if (failure) {
    return (
      <div className="look-status" role="alert">
        <p className="note note--warning">
          {failure.isCrash ? `The computation stopped: ${failure.message}.` : failure.message}
        </p>
        {failure.isCrash ? (
          <Button icon="reset" onClick={retry}>
            Retry
          </Button>
        ) : null}
      </div>
    )
  }
  if (!run || !isLong) return null
  return (
    <div className="look-status">
      <Progress
        label={run.words === '' ? labels[task] : run.words}
        done={run.share}
        total={1}
        count={`${Math.round(100 * run.share)} %`}
      />
    </div>
  )
}
