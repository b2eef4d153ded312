import { useEffect, useMemo } from 'react'
import type { FacesParameters } from '../../../workers/contracts/faces.ts'
import { facesTable } from '../../../workers/contracts/faces.ts'
import type { FaceSet } from '../../../workers/contracts/faces-results.ts'
import type { Remark } from '../../../workers/contracts/repair.ts'
import { createFacesRunner } from '../../bridge/faces-runner.ts'
import { createLookRunner } from '../../bridge/look-runner.ts'
import { createPicturesRunner } from '../../bridge/pictures-runner.ts'
import { readQuery } from '../../link/codec.ts'
import { KeptFaces } from '../../storage/kept-faces.ts'
import { useToast } from '../../ui/Toast.tsx'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import '../parts/lab.css'
import { inOneLine, useWrittenLink, writeLink } from '../parts/link.ts'
import { ParametersContext } from '../parts/parameters-context.ts'
import { useShortcuts } from '../parts/useShortcuts.ts'
import { Controls } from './Controls.tsx'
import { FacesContext, useFacesStore } from './context.ts'
import { LayerEquation } from './equations/LayerEquation.tsx'
import { KeepContext } from './keep/keep-context.ts'
import { createKeepStore } from './keep/keep-store.ts'
import './lab.css'
import { LabActions } from './LabActions.tsx'
import { PhoneSheet } from './PhoneSheet.tsx'
import { openSample } from './sample/open-sample.ts'
import { installedPortraits } from './sample/sample-portraits.ts'
import { Stage } from './Stage.tsx'
import { createFacesStore } from './store.ts'

interface FacesLabProps {
  readonly query: URLSearchParams
  readonly keep: <Kept>(name: string, make: () => Kept) => Kept
}

export function FacesLab({ query, keep }: FacesLabProps) {
  const { show, dismiss } = useToast()
  const store = keep('faces', () =>
    createFacesStore(
      { pictures: createPicturesRunner(), trainer: createFacesRunner(), looker: createLookRunner() },
      { say: show, hush: dismiss },
    ),
  )

  const keepStore = keep('kept faces', () => createKeepStore(new KeptFaces(), store, { say: show }))

  useEffect(() => {
    const { faces, wanted, compute } = store.getState()
    // The bare address leads back to the lab as it was left.
    if (query.size === 0 && faces) {
      writeLink('faces', facesTable, wanted)
      return compute()
    }
    let isLeft = false
    const open = async (): Promise<void> => {
      const { brought, replace } = store.getState()
      const { parameters, remarks, isSampleMissing } = parametersOfLink(query, brought)
      const portraits = isSampleMissing ? await installedPortraits() : []
      if (isLeft) return
      const isLost = isSampleMissing && portraits.length === 0
      const said = isLost ? [sampleNotInstalled, ...remarks] : remarks
      if (said.length > 0) show(inOneLine(said), 'warning')
      replace(parameters)
      if (portraits.length > 0) await openSample(store, portraits)
    }
    const complain = (error: Error): void => show(error.message, 'error')
    // What was kept is looked up before anything else is made in its place.
    const { begin } = keepStore.getState()
    void begin(readQuery(facesTable, query).parameters).then((isShown) => {
      // Nothing is computed for a lab that was left meanwhile; one that is entered again goes on.
      if (isLeft) return store.getState().close()
      return isShown ? compute() : open().catch(complain)
    })
    return () => {
      isLeft = true
    }
  }, [store, keepStore, query, show])

  useEffect(() => () => store.getState().close(), [store])
  useWrittenLink('faces', facesTable, store)
  const parameters = useMemo(() => ({ table: facesTable, store }), [store])
  return (
    <FacesContext value={store}>
      <KeepContext value={keepStore}>
        <ParametersContext value={parameters}>
          <Room />
        </ParametersContext>
      </KeepContext>
    </FacesContext>
  )
}

function Room() {
  const { undo, redo } = useFacesStore().getState()
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
          <LayerEquation />
        </aside>
      )}
    </>
  )
}

interface LinkedSettings {
  readonly parameters: FacesParameters
  readonly remarks: readonly Remark[]
  /** the link is of the sample portraits, which are yet to be read */
  readonly isSampleMissing: boolean
}

/** What a link says of pictures holds only while they are still at hand. */
function parametersOfLink(query: URLSearchParams, brought: FaceSet | undefined): LinkedSettings {
  const { parameters, remarks } = readQuery(facesTable, query)
  const { source } = parameters
  if (source === 'heads' || source === brought?.source) return { parameters, remarks, isSampleMissing: false }
  const isSampleMissing = source === 'sample'
  return {
    parameters: { ...parameters, source: 'heads' },
    remarks: isSampleMissing ? remarks : [picturesLost, ...remarks],
    isSampleMissing,
  }
}

const picturesLost: Remark = {
  problem: 'this link was made with pictures that a link never contains',
  remedy: 'bring them again; until then rendered heads are shown',
}

const sampleNotInstalled: Remark = {
  problem: 'this link is of the sample portraits, which are not installed here',
  remedy: 'rendered heads are shown in their place',
}
