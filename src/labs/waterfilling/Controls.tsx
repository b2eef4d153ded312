import { DialControls } from './controls/DialControls.tsx'
import { CodebookControls } from './training/CodebookControls.tsx'
import { TrainingEquations } from './training/equations/TrainingEquations.tsx'
import { ProfileControls } from './controls/ProfileControls.tsx'

export function Controls() {
  return (
    <>
      <DialControls />
      <ProfileControls />
      <CodebookControls />
      <TrainingEquations />
    </>
  )
}
