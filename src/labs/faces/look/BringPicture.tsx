import { useEffect, useState } from 'react'
import { createPicturesRunner } from '../../../bridge/pictures-runner.ts'
import { DropZone } from '../../../ui/DropZone.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { useFaces, useFacesStore } from '../context.ts'
import { modelOf } from '../state.ts'
import type { BroughtKind } from './bring-picture.ts'
import { pictureReader, readSize, smallSize } from './bring-picture.ts'

const kinds = [
  {
    value: 'sharp',
    label: 'Sharp',
    title: 'A sharp picture: it is made small here, and each method is scored',
  },
  { value: 'small', label: 'Small', title: 'A small picture without an original: it is only made large' },
] as const

/** Opens a picture of the reader's just to look at it. */
export function BringPicture() {
  const store = useFacesStore()
  const isEnlarging = useFaces((state) => state.wanted.task === 'superresolution')
  const hasSmall = useFaces((state) => smallSize(state.look.shown, state.wanted.scale) !== undefined)
  const [wantedKind, setKind] = useState<BroughtKind>('sharp')
  const { show } = useToast()
  const [reader] = useState(() =>
    pictureReader(createPicturesRunner(), store.getState().lookAt, (message) => show(message, 'error')),
  )
  useEffect(() => reader.close, [reader])
  const kind = isEnlarging && hasSmall ? wantedKind : 'sharp'
  const open = ([file]: readonly File[]): void => {
    const { look, wanted, ...state } = store.getState()
    const model = modelOf(state)
    const size = model && readSize(kind, model, smallSize(look.shown, wanted.scale))
    if (size) reader.read({ file, size, kind, scale: wanted.scale })
  }
  return (
    <div className="bring-picture">
      <DropZone
        label="Look at a picture of yours"
        icon="photo"
        accept="image/*,.pgm,.ppm,.pnm"
        onFiles={open}
      />
      {isEnlarging ? (
        <Segmented
          label="What the picture is"
          value={kind}
          options={kinds.map((option) => ({ ...option, disabled: option.value === 'small' && !hasSmall }))}
          onChange={setKind}
        />
      ) : null}
      <span className="note">Looked at, not trained on; it never leaves this machine.</span>
    </div>
  )
}
