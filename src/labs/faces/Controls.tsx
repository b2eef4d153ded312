import { CodebookFiles } from './codebook-files/CodebookFiles.tsx'
import { FacesControls } from './controls/FacesControls.tsx'
import { KeepControls } from './keep/KeepControls.tsx'
import { LookControls } from './look/LookControls.tsx'
import { CodebookControls } from './train/CodebookControls.tsx'

export function Controls() {
  return (
    <>
      <FacesControls />
      <CodebookControls />
      <LookControls />
      <KeepControls />
      <CodebookFiles />
    </>
  )
}
