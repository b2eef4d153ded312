import { formatNumber } from '../../../../figures/format.ts'
import { Marker } from '../../../../ui/Marker.tsx'
import type { TileView } from './tile-view.ts'

/** Marker, name and PSNR below a picture. */
export function TileCaption({ tile }: { readonly tile: Pick<TileView, 'title' | 'identity' | 'psnrDb'> }) {
  const { title, identity, psnrDb } = tile
  return (
    <div className="tile__caption">
      <span className="key">
        {identity === undefined ? null : <Marker identity={identity} />}
        <span>{title}</span>
      </span>
      {psnrDb === undefined ? null : (
        <span>
          {formatNumber(psnrDb, 1)}
          <span className="unit"> dB</span>
        </span>
      )}
    </div>
  )
}
