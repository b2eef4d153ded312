import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { fromPicker } from './brought-files.ts'
import type { Dropped, Gathered } from './dropped-files.ts'
import { droppedOf } from './dropped-files.ts'

const acceptedFiles = 'image/*,.pgm,.ppm,.pnm,.zip'

interface BringSourcesProps {
  readonly hasFiles: boolean
  readonly onGathered: (gathered: Gathered) => void
  readonly onDropped: (dropped: Dropped) => void
  readonly onCamera: () => void
}

/** A place to drop files and folders on, and the buttons for those who do not drop. */
export function BringSources({ hasFiles, onGathered, onDropped, onCamera }: BringSourcesProps) {
  const [isOver, setIsOver] = useState(false)
  const onDrag = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <div
      className={classNames('bring__zone', isOver && 'bring__zone--over')}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        onDropped(droppedOf(event.dataTransfer))
      }}
    >
      {hasFiles ? null : (
        <p className="bring__lead">
          Drop pictures, folders or a ZIP here. A folder for each person tells people apart, and so does the
          beginning of the files’ names.
        </p>
      )}
      <div className="bring__buttons">
        <FilePicker label={hasFiles ? 'Add files' : 'Choose files'} onGathered={onGathered} />
        <FilePicker label={hasFiles ? 'Add a folder' : 'Choose a folder'} isFolder onGathered={onGathered} />
        <Button icon="photo" onClick={onCamera}>
          Camera
        </Button>
      </div>
    </div>
  )
}

interface FilePickerProps {
  readonly label: string
  readonly isFolder?: boolean
  readonly onGathered: (gathered: Gathered) => void
}

function FilePicker({ label, isFolder = false, onGathered }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon="upload" onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={(input) => {
          // No property of React's own: a folder is chosen whole.
          if (input) input.webkitdirectory = isFolder
          picker.current = input
        }}
        type="file"
        hidden
        multiple
        accept={isFolder ? undefined : acceptedFiles}
        aria-label={label}
        onChange={(event) => {
          const files = fromPicker([...(event.currentTarget.files ?? [])])
          // Emptied, so that choosing the same file again is a change.
          event.currentTarget.value = ''
          if (files.length > 0) onGathered({ files, refused: [] })
        }}
      />
    </>
  )
}
