import { Button } from '../../../../ui/Button.tsx'
import { Marker } from '../../../../ui/Marker.tsx'
import '../../../../ui/Menu.css'
import { usePopup } from '../../../../ui/usePopup.ts'
import type { ShownLook } from '../look-state.ts'
import type { TileName } from '../methods.ts'
import { tilesOf } from '../methods.ts'
import { tileView } from './tile-view.ts'

interface TileChoicesProps {
  readonly look: ShownLook
  readonly chosen: readonly TileName[]
  readonly onChoose: (name: TileName, isChosen: boolean) => void
}

/** Which pictures stand side by side: a button that says how many do, and opens the list. */
export function TileChoices({ look, chosen, onChoose }: TileChoicesProps) {
  const names = tilesOf(look)
  const { buttonProps, popupProps } = usePopup((popup) => popup.querySelector('input')?.focus())
  return (
    <>
      <Button {...buttonProps} variant="quiet" icon="photo">
        {chosen.length} of {names.length} pictures
      </Button>
      <div {...popupProps} className="menu">
        <fieldset className="tile-choices">
          <legend className="visually-hidden">Pictures side by side</legend>
          {names.map((name) => {
            const tile = tileView(look, name)
            const isChosen = chosen.includes(name)
            return (
              <label key={name} className="tile-choice">
                <input
                  type="checkbox"
                  checked={isChosen}
                  // One stays: an empty comparison would only look broken.
                  disabled={isChosen && chosen.length === 1}
                  onChange={() => onChoose(name, !isChosen)}
                />
                {tile?.identity === undefined ? null : <Marker identity={tile.identity} />}
                {tile?.title}
              </label>
            )
          })}
        </fieldset>
      </div>
    </>
  )
}
