import { StageStatus } from '../parts/StageStatus.tsx'
import { useCells } from './context.ts'
import { isLongWork } from './state.ts'

/** How the work of this lab stands. */
export function CellsStatus() {
  const crash = useCells((state) => state.crash)
  const progress = useCells((state) => (isLongWork(state) ? state.progress : undefined))
  const isCancelled = useCells((state) => state.isCancelled)
  const compute = useCells((state) => state.compute)
  const cancel = useCells((state) => state.cancel)
  return <StageStatus {...{ crash, isCancelled, progress }} onCompute={compute} onCancel={cancel} />
}
