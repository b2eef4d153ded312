import { useEffect, useRef } from 'react'
import type { BroughtFile } from '../../../../workers/contracts/faces-requests.ts'
import { IconButton } from '../../../ui/Button.tsx'

interface CameraShotsProps {
  readonly shots: readonly BroughtFile[]
  readonly onRemove: (name: string) => void
}

/** The pictures taken so far, each with a button that throws it away. */
export function CameraShots({ shots, onRemove }: CameraShotsProps) {
  if (shots.length === 0) return null
  return (
    <ul className="camera__shots" aria-label="Pictures taken">
      {shots.map((shot, place) => (
        <li key={shot.name}>
          <Shot file={shot.file} label={`Picture ${place + 1}`} />
          <IconButton
            icon="close"
            label={`Remove picture ${place + 1}`}
            onClick={() => onRemove(shot.name)}
          />
        </li>
      ))}
    </ul>
  )
}

function Shot({ file, label }: { readonly file: Blob; readonly label: string }) {
  const picture = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const address = URL.createObjectURL(file)
    if (picture.current) picture.current.src = address
    return () => URL.revokeObjectURL(address)
  }, [file])
  return <img ref={picture} alt={label} />
}
