import { FacesControls } from './controls/FacesControls.tsx'
import { KeepControls } from './keep/KeepControls.tsx'
import { CodebookControls } from './train/CodebookControls.tsx'

export function Controls() {
  return (
    <>
      <FacesControls />
      <CodebookControls />
      <KeepControls />
    </>
  )
}
