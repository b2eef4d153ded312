import { Suspense, useEffect, useMemo } from 'react'
import type { CellsParameters } from '../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../workers/contracts/cells.ts'
import type { Remark } from '../../../workers/contracts/repair.ts'
import { createCellsRunner } from '../../bridge/cells-runner.ts'
import { createCurvesRunner } from '../../bridge/curves-runner.ts'
import { readQuery } from '../../link/codec.ts'
import { Announcer } from '../../ui/Announcer.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { inOneLine, useWrittenLink, writeLink } from '../parts/link.ts'
import { ParametersContext } from '../parts/parameters-context.ts'
import { useShortcuts } from '../parts/useShortcuts.ts'
import { Controls } from './Controls.tsx'
import { CellsContext, useCells, useCellsStore } from './context.ts'
import { TrainingPlayer } from './controls/TrainingPlayer.tsx'
import { EquationCard } from './equations/EquationCard.tsx'
import { LabActions } from './LabActions.tsx'
import { LineStage, loadLater } from './later.tsx'
import { PhoneSheet } from './PhoneSheet.tsx'
import { Stage } from './Stage.tsx'
import type { CellsState } from './state.ts'
import { createCellsStore } from './store.ts'
import '../parts/lab.css'
import './lab.css'

/** The first picture and its curves come first. */
const laterMilliseconds = 4000

interface CellsLabProps {
  readonly query: URLSearchParams
  readonly keep: <Kept>(name: string, make: () => Kept) => Kept
}

export function CellsLab({ query, keep }: CellsLabProps) {
  const { show, dismiss } = useToast()
  const store = keep('cells', () =>
    createCellsStore(createCellsRunner(), createCurvesRunner(), { say: show, hush: dismiss }),
  )

  useEffect(() => {
    const { source, line, wanted, data, codebookFile, replace, compute } = store.getState()
    // The bare address leads back to the lab as it was left.
    if (query.size === 0 && (source ?? line)) {
      writeLink('cells', cellsTable, wanted)
      return compute()
    }
    const { parameters, remarks } = parametersOfLink(query, { data, codebookFile })
    if (remarks.length > 0) show(inOneLine(remarks), 'warning')
    return replace(parameters)
  }, [store, query, show])

  useEffect(() => () => store.getState().close(), [store])
  useWrittenLink('cells', cellsTable, store)
  useLater()
  const parameters = useMemo(() => ({ table: cellsTable, store }), [store])
  return (
    <CellsContext value={store}>
      <ParametersContext value={parameters}>
        <Announcer>
          <Room />
        </Announcer>
      </ParametersContext>
    </CellsContext>
  )
}

function Room() {
  const { undo, redo, pin } = useCellsStore().getState()
  useShortcuts({ undo, redo, letters: { p: pin } })
  const mode = useCells((state) => state.wanted.mode)
  const isPhone = useMediaQuery('(max-width: 720px)')
  return (
    <>
      <LabActions />
      <TrainingPlayer />
      {mode === 'line' ? (
        <Suspense fallback={<main className="main" id="main" />}>
          <LineStage />
        </Suspense>
      ) : (
        <Stage />
      )}
      {isPhone ? (
        <PhoneSheet />
      ) : (
        <aside className="side" aria-label="Controls">
          <div className="side__controls">
            <Controls />
          </div>
          {mode === 'plane' && <EquationCard />}
        </aside>
      )}
    </>
  )
}

interface LinkedSettings {
  readonly parameters: CellsParameters
  readonly remarks: readonly Remark[]
}

/** What a link says of files holds only while they are still at hand. */
function parametersOfLink(
  query: URLSearchParams,
  { data, codebookFile }: Pick<CellsState, 'data' | 'codebookFile'>,
): LinkedSettings {
  const { parameters, remarks } = readQuery(cellsTable, query)
  const { source, importedCodebook, codebook } = parameters
  const isDataLost = source === 'own' && data === undefined
  const isCodebookLost = importedCodebook && codebook.length === 0 && codebookFile === undefined
  return {
    parameters: {
      ...parameters,
      ...(isDataLost ? { source: 'gaussian' } : {}),
      ...(isCodebookLost ? { importedCodebook: false, iteration: cellsTable.iteration.default } : {}),
    },
    remarks: [...(isDataLost ? [dataLost] : []), ...(isCodebookLost ? [codebookLost] : []), ...remarks],
  }
}

const dataLost: Remark = {
  problem: 'this link was made with somebody’s own data, which neither a link nor a reload keeps',
  remedy: 'open the file again; until then a Gaussian is shown',
}

const codebookLost: Remark = {
  problem: 'this link was made with an imported codebook, which neither a link nor a reload keeps',
  remedy: 'import the file again; until then a trained one is shown',
}

/** When the first picture is there, the rest of the lab is loaded. */
function useLater(): void {
  useEffect(() => {
    // Without a network a part says so when it is opened.
    const timer = setTimeout(() => loadLater().catch(() => undefined), laterMilliseconds)
    return () => clearTimeout(timer)
  }, [])
}
