import { useState } from 'react'
import type { ParametersOf } from '../../../workers/contracts/parameters.ts'
import { writeHash } from '../../link/codec.ts'
import { BarButton } from '../../ui/BarAction.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import type { Parameters } from './parameters-context.ts'
import { useParameters } from './parameters-context.ts'

interface ShareButtonProps {
  readonly lab: string
  /** what the link cannot hold, as words: “your data” */
  readonly withheld: () => readonly string[]
}

/** Copies the link; where the browser forbids that, shows it to be copied by hand. */
export function ShareButton({ lab, withheld }: ShareButtonProps) {
  const parameters = useParameters()
  const toast = useToast()
  const [shown, setShown] = useState<string>()

  const share = async () => {
    const link = linkOf(lab, parameters)
    const kept = withheld()
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

function linkOf(lab: string, { table, store }: Parameters): string {
  const wanted = store.getState().wanted as ParametersOf<typeof table>
  return new URL(writeHash(lab, table, wanted), location.href).href
}
