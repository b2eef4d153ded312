import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DropZone } from '../../../ui/DropZone.tsx'
import { useWaterfilling } from '../context.ts'
import { acceptedFiles } from '../file-kinds.ts'
import { dataOf } from '../state.ts'

/** Numbers or pictures by file, drop or paste; then what was read from them. */
export function OwnData() {
  const openFiles = useWaterfilling((state) => state.openFiles)
  const [isPasting, setPasting] = useState(false)
  return (
    <div className="own-data">
      <DropZone
        label="Own data: files or drop"
        icon="upload"
        accept={acceptedFiles}
        multiple
        paste
        dropAnywhere
        onFiles={openFiles}
      />
      <Button onClick={() => setPasting(true)}>Paste numbers…</Button>
      <WhatWasRead />
      <p className="note">
        Variances or samples as CSV, TSV or .npy, or one or more pictures. They are read in this tab and never
        leave your machine.
      </p>
      <Dialog open={isPasting} onOpenChange={setPasting} title="Paste numbers">
        <PasteForm
          onTake={(text) => {
            setPasting(false)
            openFiles([new File([text], 'pasted.txt', { type: 'text/plain' })])
          }}
        />
      </Dialog>
    </div>
  )
}

function PasteForm({ onTake }: { readonly onTake: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <div className="paste-form">
      <label className="note" htmlFor="pasted-numbers">
        A list of variances, one for each component: separated by commas, spaces or lines, in any order.
      </label>
      <textarea
        id="pasted-numbers"
        className="paste-form__text mono"
        rows={8}
        spellCheck={false}
        placeholder="4, 2.5, 1, 0.3"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button variant="primary" disabled={text.trim() === ''} onClick={() => onTake(text)}>
        Fill these
      </Button>
    </div>
  )
}

/** The name of what is shown and remarks on it, where it is the reader's own. */
function WhatWasRead() {
  const profile = useWaterfilling((state) => state.water?.profile)
  const isOwn = useWaterfilling((state) => dataOf(state) !== undefined)
  if (!profile || !isOwn) return null
  return (
    <>
      <p className="own-data__name" title={profile.title}>
        {profile.title}
      </p>
      {profile.remarks.map((remark) => (
        <p className="note" key={remark}>
          {remark}
        </p>
      ))}
    </>
  )
}
