import { useState } from 'react'
import { cellsTable } from '../../../workers/contracts/cells.ts'
import { writeHash } from '../../link/codec.ts'
import { BarButton } from '../../ui/BarAction.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useCellsStore } from './context.ts'

/** Copies the link; where the browser forbids that, shows it to be copied by hand. */
export function ShareButton() {
  const store = useCellsStore()
  const toast = useToast()
  const [shown, setShown] = useState<string>()

  const share = async () => {
    const { wanted } = store.getState()
    const link = new URL(writeHash('cells', cellsTable, wanted), location.href).href
    const kept = [
      ...(wanted.source === 'own' ? ['your data'] : []),
      ...(wanted.importedCodebook ? ['your codebook'] : []),
    ]
    const words =
      kept.length > 0
        ? `Link copied. It holds every setting, but never ${kept.join(' or ')}.`
        : 'Link copied. It holds every setting and the seed.'
    try {
      await navigator.clipboard.writeText(link)
      toast.show(words, 'info')
    } catch {
      setShown(link)
    }
  }
  return (
    <>
      <BarButton label="Share link" icon="link" onClick={() => void share()} />
      <Dialog open={shown !== undefined} onOpenChange={() => setShown(undefined)} title="Share link">
        <p>This browser does not let the page write to the clipboard. Copy the link by hand:</p>
        <textarea className="share-link" readOnly rows={4} aria-label="Link" value={shown ?? ''} />
      </Dialog>
    </>
  )
}
