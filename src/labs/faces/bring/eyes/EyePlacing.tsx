import type { FoundEyes, PictureToPlace } from '../../../../../workers/contracts/face-eyes.ts'
import type { EyePoints } from '../../../../../workers/contracts/faces-requests.ts'
import { Button, IconButton } from '../../../../ui/Button.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { EyeHandles } from './EyeHandles.tsx'
import { eyesToMove } from './eye-points.ts'

interface EyePlacingProps {
  readonly found: readonly FoundEyes[]
  /** the one of them whose eyes are placed */
  readonly shown: FoundEyes
  /** undefined until it is read */
  readonly picture: PictureToPlace | undefined
  readonly onShow: (name: string | undefined) => void
  readonly onPlace: (eyes: EyePoints | undefined) => void
}

/** One picture with its two eyes to drag, and the way to the others. */
export function EyePlacing({ found, shown, picture, onShow, onPlace }: EyePlacingProps) {
  const place = found.indexOf(shown)
  return (
    <div className="eyes__placing">
      <div className="eyes__choice">
        <IconButton
          icon="previous"
          label="Previous picture"
          disabled={place === 0}
          onClick={() => onShow(found[place - 1].name)}
        />
        <Select
          label="Picture"
          labelHidden
          value={shown.name}
          options={found.map(({ name, eyes }) => ({ value: name, label: eyes ? name : `${name} (no eyes)` }))}
          onChange={onShow}
        />
        <IconButton
          icon="next"
          label="Next picture"
          disabled={place === found.length - 1}
          onClick={() => onShow(found[place + 1].name)}
        />
      </div>
      {picture ? (
        <EyeHandles
          picture={picture}
          size={shown}
          eyes={eyesToMove(shown)}
          isPlaced={shown.eyes !== undefined}
          onPlace={onPlace}
        />
      ) : (
        <p className="note">Reading the picture…</p>
      )}
      <div className="eyes__choice">
        {shown.eyes ? (
          <Button onClick={() => onPlace(undefined)}>Leave this picture as it is</Button>
        ) : (
          <Button onClick={() => onPlace(eyesToMove(shown))}>Place the eyes here</Button>
        )}
        <Button variant="quiet" onClick={() => onShow(undefined)}>
          Done
        </Button>
      </div>
    </div>
  )
}
