import { useEffect, useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import './DropZone.css'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import type { IconName } from './icons.tsx'

export interface DropZoneProps {
  /** The words on the button: "Open a file". */
  readonly label: string
  readonly icon?: IconName | undefined
  /** As in an input element: ".csv,.tsv,.npy". A hint to the file window only: what is dropped may be anything. */
  readonly accept: string
  readonly multiple?: boolean | undefined
  readonly onFiles: (files: readonly File[]) => void
  /** Also take what is pasted anywhere on the page, outside text fields. Text arrives as a file "pasted.txt". */
  readonly paste?: boolean | undefined
  /** Also take what is dropped anywhere on the page, which would otherwise leave it for the file. */
  readonly dropAnywhere?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** What the files may also be dropped on; the button stands above it. */
  readonly children?: ReactNode
}

/** A button that opens files, and a place to drop them on. */
export function DropZone(props: DropZoneProps) {
  const { label, icon = 'upload', accept, multiple = false, onFiles, paste = false, disabled = false } = props
  const { dropAnywhere = false } = props
  const picker = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    if (!paste || disabled) return undefined
    const onPaste = (event: ClipboardEvent) => {
      if (isTextField(event.target)) return
      const files = filesOf(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [paste, disabled, onFiles])

  useEffect(() => {
    if (!dropAnywhere || disabled) return undefined
    const onDragOver = (event: globalThis.DragEvent) => event.preventDefault()
    const onPageDrop = (event: globalThis.DragEvent) => {
      // The zone itself has taken it already.
      if (event.defaultPrevented) return
      event.preventDefault()
      const files = filesOf(event.dataTransfer)
      if (files.length > 0) onFiles(files)
    }
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('drop', onPageDrop)
    return () => {
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('drop', onPageDrop)
    }
  }, [dropAnywhere, disabled, onFiles])

  const onDrag = (event: DragEvent) => {
    if (disabled) return
    event.preventDefault()
    setIsOver(true)
  }
  const onDrop = (event: DragEvent) => {
    if (disabled) return
    event.preventDefault()
    setIsOver(false)
    const files = filesOf(event.dataTransfer)
    if (files.length > 0) onFiles(files)
  }
  return (
    <div
      className={classNames('drop', isOver && 'drop--over')}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <Button icon={icon} disabled={disabled} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Emptied, so that choosing the same file again is a change.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      {props.children}
    </div>
  )
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}

/** The files of a drop or a paste; plain text counts as one file. */
function filesOf(transfer: DataTransfer | null): readonly File[] {
  if (transfer === null) return []
  if (transfer.files.length > 0) return [...transfer.files]
  const text = transfer.getData('text/plain')
  return text === '' ? [] : [new File([text], 'pasted.txt', { type: 'text/plain' })]
}
