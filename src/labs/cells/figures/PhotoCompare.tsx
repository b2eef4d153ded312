import { useEffect, useRef, useState } from 'react'
import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import { quantizerNames } from '../../../../workers/contracts/cells.ts'
import type { PhotoResult } from '../../../../workers/contracts/cells-results.ts'
import { formatNumber } from '../../../figures/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useCells } from '../context.ts'
import { shortNames } from '../names.ts'

/** The photo as it was and as a quantizer decodes it, side by side; large on demand, all three at once. */
export function PhotoCompare() {
  const [quantizer, setQuantizer] = useState<QuantizerName>('lvq')
  const [isOpen, setOpen] = useState(false)
  const photo = useCells((state) => state.source?.photo)
  if (!photo) return null
  return (
    <div className="photos">
      <div className="row">
        <Segmented
          label="Decoded by"
          value={quantizer}
          fill
          options={quantizerNames.map((value) => ({ value, label: shortNames[value], identity: value }))}
          onChange={setQuantizer}
        />
        <Button variant="quiet" icon="expand" onClick={() => setOpen(true)}>
          Large
        </Button>
      </div>
      <div className="photos__pair">
        <Picture photo={photo} pixels={photo.pixels} caption="Original" />
        <Decoded photo={photo} quantizer={quantizer} />
      </div>
      <Dialog open={isOpen} onOpenChange={setOpen} title="The photo, decoded" wide>
        <div className="photos__all">
          <Picture photo={photo} pixels={photo.pixels} caption="Original" />
          {quantizerNames.map((name) => (
            <Decoded key={name} photo={photo} quantizer={name} />
          ))}
        </div>
      </Dialog>
    </div>
  )
}

interface DecodedProps {
  readonly photo: PhotoResult
  readonly quantizer: QuantizerName
}

function Decoded({ photo, quantizer }: DecodedProps) {
  const panel = useCells((state) => state.panels[quantizer])
  if (!panel?.photo || panel.photo.pixels.length !== photo.pixels.length) return null
  const { pixels, psnrDb } = panel.photo
  const caption = `${shortNames[quantizer]}, ${formatNumber(panel.figures.rateBits, 2)} bit a pixel, ${formatNumber(psnrDb, 1)} dB`
  return <Picture photo={photo} pixels={pixels} caption={caption} />
}

interface PictureProps {
  readonly photo: PhotoResult
  readonly pixels: PhotoResult['pixels']
  readonly caption: string
}

function Picture({ photo: { width, height }, pixels, caption }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0)
  }, [pixels, width, height])
  return (
    <figure className="photos__picture">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the pixels are computed, there is no file to show */}
      <canvas ref={canvas} width={width} height={height} role="img" aria-label={caption} />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
