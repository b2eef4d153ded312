import { Marker } from '../../../../ui/Marker.tsx'
import type { ShownLook } from '../look-state.ts'
import type { TileName } from '../methods.ts'
import { tilesOf } from '../methods.ts'
import { tileView } from './tile-view.ts'

interface TileChoicesProps {
  readonly look: ShownLook
  readonly chosen: readonly TileName[]
  readonly onChoose: (name: TileName, isChosen: boolean) => void
}

/** Which pictures stand side by side. */
export function TileChoices({ look, chosen, onChoose }: TileChoicesProps) {
  return (
    <fieldset className="tile-choices">
      <legend className="visually-hidden">Pictures side by side</legend>
      {tilesOf(look).map((name) => {
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
  )
}
