import { useState } from 'react'
import type { ReactNode } from 'react'
import { quantizerNames } from '../../../../workers/contracts/cells.ts'
import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import { ControlledGroup } from '../../../ui/ControlGroup.tsx'
import { identities } from '../../../ui/identity.ts'
import { Marker } from '../../../ui/Marker.tsx'
import { useCells } from '../context.ts'
import { panelNote } from '../names.ts'
import { CodebookControls } from './CodebookControls.tsx'
import { LatticeControls } from './LatticeControls.tsx'
import { ScalarControls } from './ScalarControls.tsx'
import { TrainingControls } from './TrainingControls.tsx'

const contents: Readonly<Record<QuantizerName, ReactNode>> = {
  usq: <ScalarControls />,
  lvq: <LatticeControls />,
  gvq: (
    <>
      <CodebookControls />
      <TrainingControls />
    </>
  ),
}

/** The controls of one quantizer at a time: that of the focused panel, unless the reader folds it away. */
export function QuantizerGroups() {
  const focus = useCells((state) => state.focus)
  const setFocus = useCells((state) => state.setFocus)
  const [folded, setFolded] = useState<QuantizerName>()
  const isOpen = (quantizer: QuantizerName) => quantizer === focus && quantizer !== folded
  const toggle = (quantizer: QuantizerName, isNowOpen: boolean) => {
    if (isNowOpen) {
      setFolded(undefined)
      setFocus(quantizer)
    } else if (quantizer === focus) {
      setFolded(quantizer)
    } else {
      setFolded(undefined)
    }
  }
  return quantizerNames.map((quantizer) => (
    <QuantizerGroup
      key={quantizer}
      quantizer={quantizer}
      isOpen={isOpen(quantizer)}
      onToggle={(isNowOpen) => toggle(quantizer, isNowOpen)}
    />
  ))
}

interface QuantizerGroupProps {
  readonly quantizer: QuantizerName
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

function QuantizerGroup({ quantizer, isOpen, onToggle }: QuantizerGroupProps) {
  const panel = useCells((state) => state.panels[quantizer])
  const isPriced = useCells(({ wanted }) => quantizer === 'gvq' && wanted.trainer === 'ecvq')
  const identity = isPriced ? 'ecvq' : quantizer
  return (
    <ControlledGroup
      name="quantizer"
      open={isOpen}
      onToggle={onToggle}
      title={
        <>
          <Marker identity={identity} />
          {identities[identity].name}
        </>
      }
      hint={isOpen || !panel ? undefined : panelNote(panel)}
    >
      {contents[quantizer]}
    </ControlledGroup>
  )
}
