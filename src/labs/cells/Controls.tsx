import { ControlGroup } from '../../ui/ControlGroup.tsx'
import { useCells } from './context.ts'
import { BoundCard } from './controls/BoundCard.tsx'
import { CodebookControls } from './controls/CodebookControls.tsx'
import { LatticeControls } from './controls/LatticeControls.tsx'
import { RateControls } from './controls/RateControls.tsx'
import { ScalarControls } from './controls/ScalarControls.tsx'
import { SourceControls } from './controls/SourceControls.tsx'
import { TrainingControls } from './controls/TrainingControls.tsx'
import { LineControls } from './line/LineControls.tsx'
import './controls/controls.css'

export function Controls() {
  const mode = useCells((state) => state.wanted.mode)
  if (mode === 'line') return <LineControls />
  return (
    <>
      <SourceControls />
      <ControlGroup title="Quantizers">
        <RateControls />
        <ScalarControls />
        <LatticeControls />
        <CodebookControls />
      </ControlGroup>
      <TrainingControls />
      <BoundCard />
    </>
  )
}
