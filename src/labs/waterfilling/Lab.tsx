import { useEffect, useMemo } from 'react'
import type { WaterfillingParameters } from '../../../workers/contracts/waterfilling.ts'
import { waterfillingTable } from '../../../workers/contracts/waterfilling.ts'
import type { Remark } from '../../../workers/contracts/repair.ts'
import { createCodebooksRunner } from '../../bridge/codebooks-runner.ts'
import { createWaterfillingRunner } from '../../bridge/waterfilling-runner.ts'
import { readQuery } from '../../link/codec.ts'
import { useToast } from '../../ui/Toast.tsx'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { inOneLine, useWrittenLink, writeLink } from '../parts/link.ts'
import { ParametersContext } from '../parts/parameters-context.ts'
import { useShortcuts } from '../parts/useShortcuts.ts'
import { Controls } from './Controls.tsx'
import { useWaterfillingStore, WaterfillingContext } from './context.ts'
import { EquationCard } from './equations/EquationCard.tsx'
import { LabActions } from './LabActions.tsx'
import { PhoneSheet } from './PhoneSheet.tsx'
import { Stage } from './Stage.tsx'
import type { Wish } from './state.ts'
import { dataOf } from './state.ts'
import { createWaterfillingStore } from './store.ts'
import '../parts/lab.css'
import './lab.css'

interface WaterfillingLabProps {
  readonly query: URLSearchParams
  readonly keep: <Kept>(name: string, make: () => Kept) => Kept
}

export function WaterfillingLab({ query, keep }: WaterfillingLabProps) {
  const { show, dismiss } = useToast()
  const store = keep('waterfilling', () =>
    createWaterfillingStore(createWaterfillingRunner(), createCodebooksRunner(), {
      say: show,
      hush: dismiss,
    }),
  )

  useEffect(() => {
    const { water, wanted, replace, compute, ...rest } = store.getState()
    // The bare address leads back to the lab as it was left.
    if (query.size === 0 && water) {
      writeLink('waterfilling', waterfillingTable, wanted)
      return compute()
    }
    const { parameters, remarks } = parametersOfLink(query, rest)
    if (remarks.length > 0) show(inOneLine(remarks), 'warning')
    return replace(parameters)
  }, [store, query, show])

  useEffect(() => () => store.getState().close(), [store])
  useWrittenLink('waterfilling', waterfillingTable, store)
  const parameters = useMemo(() => ({ table: waterfillingTable, store }), [store])
  return (
    <WaterfillingContext value={store}>
      <ParametersContext value={parameters}>
        <Room />
      </ParametersContext>
    </WaterfillingContext>
  )
}

function Room() {
  const { undo, redo } = useWaterfillingStore().getState()
  useShortcuts({ undo, redo })
  const isPhone = useMediaQuery('(max-width: 720px)')
  return (
    <>
      <LabActions />
      <Stage />
      {isPhone ? (
        <PhoneSheet />
      ) : (
        <aside className="side" aria-label="Controls">
          <div className="side__controls">
            <Controls />
          </div>
          <EquationCard />
        </aside>
      )}
    </>
  )
}

interface LinkedSettings {
  readonly parameters: WaterfillingParameters
  readonly remarks: readonly Remark[]
}

/** What a link says of files holds only while they are still at hand. */
function parametersOfLink(query: URLSearchParams, files: Omit<Wish, 'wanted'>): LinkedSettings {
  const { parameters, remarks } = readQuery(waterfillingTable, query)
  const needsFiles = parameters.profile === 'own' || parameters.profile === 'images'
  const isLost = needsFiles && dataOf({ wanted: parameters, ...files }) === undefined
  return isLost
    ? { parameters: { ...parameters, profile: 'exponential' }, remarks: [dataLost, ...remarks] }
    : { parameters, remarks }
}

const dataLost: Remark = {
  problem: 'this link was made with somebody’s own data, which neither a link nor a reload keeps',
  remedy: 'open the file again; until then an exponential profile is shown',
}
