import { useRef, useState } from 'react'
import type { BroughtFile } from '../../../../workers/contracts/faces-requests.ts'
import { Button } from '../../../ui/Button.tsx'
import { numberText } from '../../../ui/number-text.ts'
import { CameraShots } from './CameraShots.tsx'
import { CameraView } from './CameraView.tsx'

interface CameraPanelProps {
  readonly onTake: (shots: readonly BroughtFile[]) => void
  readonly onClose: () => void
}

/** The camera of this device: several pictures, of which the reader keeps those that are good. */
export function CameraPanel({ onTake, onClose }: CameraPanelProps) {
  const [attempt, setAttempt] = useState(0)
  const [shots, setShots] = useState<readonly BroughtFile[]>([])
  const taken = useRef(0)
  const take = (file: Blob): void => {
    taken.current += 1
    const name = `camera/${String(taken.current).padStart(3, '0')}.png`
    setShots((before) => [...before, { name, file }])
  }
  return (
    <section className="camera" aria-label="Camera">
      <CameraView key={attempt} onShot={take} onRetry={() => setAttempt(attempt + 1)} />
      <CameraShots
        shots={shots}
        onRemove={(name) => setShots((before) => before.filter((shot) => shot.name !== name))}
      />
      <div className="bring__buttons">
        <Button onClick={onClose}>{shots.length === 0 ? 'Close the camera' : 'Close without them'}</Button>
        {shots.length === 0 ? null : (
          <Button icon="plus" onClick={() => onTake(shots)}>
            {shots.length === 1 ? 'Add this picture' : `Add these ${numberText(shots.length, 0)} pictures`}
          </Button>
        )}
      </div>
    </section>
  )
}
