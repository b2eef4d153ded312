import { ControlGroup } from '../../ui/ControlGroup.tsx'
import { QuantizerGroups } from './controls/QuantizerGroups.tsx'
import { RateControls } from './controls/RateControls.tsx'
import { SourceControls } from './controls/SourceControls.tsx'
import './controls/controls.css'

export function Controls() {
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
