import { Suspense } from 'react'
import { ControlGroup } from '../../ui/ControlGroup.tsx'
import { useCells } from './context.ts'
import { QuantizerGroups } from './controls/QuantizerGroups.tsx'
import { RateControls } from './controls/RateControls.tsx'
import { SourceControls } from './controls/SourceControls.tsx'
import { LineControls } from './later.tsx'
import './controls/controls.css'

export function Controls() {
  const mode = useCells((state) => state.wanted.mode)
  if (mode === 'line') {
    return (
      <Suspense>
        <LineControls />
      </Suspense>
    )
  }
  return (
    <>
      <SourceControls />
      <ControlGroup title="All three">
        <RateControls />
      </ControlGroup>
      <QuantizerGroups />
    </>
  )
}
