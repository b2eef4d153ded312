import { DialControls } from './controls/DialControls.tsx'
import { ProfileControls } from './controls/ProfileControls.tsx'

export function Controls() {
  return (
    <>
      <DialControls />
      <ProfileControls />
    </>
  )
}
