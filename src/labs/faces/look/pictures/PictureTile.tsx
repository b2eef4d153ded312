import { classNames } from '../../../../ui/class-names.ts'
import type { ShownLook } from '../look-state.ts'
import { PaintedCanvas } from './PaintedCanvas.tsx'
import type { LinkedView } from './PictureFrame.tsx'
import { PictureFrame } from './PictureFrame.tsx'
import { TileCaption } from './TileCaption.tsx'
import type { TileView } from './tile-view.ts'
import { usePaintedTile } from './usePaintedTile.ts'

interface PictureTileProps extends LinkedView {
  readonly look: ShownLook
  readonly tile: TileView
  readonly differenceFactor: number | undefined
}

/** One picture of the comparison. Pictures of fewer pixels fill the same frame. */
export function PictureTile({ look, tile, differenceFactor, view, onView }: PictureTileProps) {
  const frame = look.inputs.original ?? tile.picture
  const pixels = usePaintedTile(tile, look, differenceFactor)
  const { height, width } = tile.picture
  return (
    <figure className={classNames('tile', tile.identity, tile.isStale && 'tile--stale')}>
      <PictureFrame label={tile.title} height={frame.height} width={frame.width} {...{ view, onView }}>
        <PaintedCanvas {...{ pixels, height, width, view }} label={tile.label} />
      </PictureFrame>
      <figcaption>
        <TileCaption tile={tile} />
      </figcaption>
    </figure>
  )
}
