import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFaces } from '../context.ts'
import { downloadSize, facesWarning } from './file-words.ts'

interface DownloadDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onDownload: () => void
}

/** What leaves the tab with the file is said before it does. */
export function DownloadDialog({ open, onOpenChange, onDownload }: DownloadDialogProps) {
  const shown = useFaces((state) => state.training.shown)
  if (!shown) return null
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Download codebooks"
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" icon="download" onClick={onDownload}>
            Download, {downloadSize(shown)}
          </Button>
        </>
      }
    >
      <p className={shown.set.source === 'heads' ? 'note' : 'note note--warning'}>
        {facesWarning(shown.set.source)}
      </p>
    </Dialog>
  )
}
