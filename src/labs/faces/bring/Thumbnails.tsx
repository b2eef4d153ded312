import { useEffect, useRef, useState } from 'react'
import type { FaceSet } from '../../../../workers/contracts/faces-results.ts'
import { Button } from '../../../ui/Button.tsx'
import { numberText } from '../../../ui/number-text.ts'

/** As many as a reader looks over at once. */
const pageLength = 48

/** The pictures as they will be used, small, in their order. */
export function Thumbnails({ set }: { readonly set: FaceSet }) {
  const [shown, setShown] = useState(pageLength)
  const rest = set.names.length - shown
  return (
    <>
      <ul className="bring__thumbnails" aria-label="Pictures that will be used">
        {set.names.slice(0, shown).map((name, place) => (
          <li key={name}>
            <Thumbnail set={set} place={place} name={name} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button variant="quiet" onClick={() => setShown(shown + 4 * pageLength)}>
          Show more of {numberText(rest, 0)}
        </Button>
      ) : null}
    </>
  )
}

interface ThumbnailProps {
  readonly set: FaceSet
  readonly place: number
  readonly name: string
}

function Thumbnail({ set: { pixels, height, width }, place, name }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let isOver = false
    const size = height * width
    const draw = async (): Promise<void> => {
      const luma = await pixels.slice(place * size, (place + 1) * size).arrayBuffer()
      if (isOver) return
      const image = greyImage(new Uint8Array(luma), height, width)
      canvas.current?.getContext('2d')?.putImageData(image, 0, 0)
    }
    // A picture whose bytes are lost stays empty; the training says so.
    draw().catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [pixels, height, width, place])
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the pixels are computed, there is no file to show
    <canvas ref={canvas} width={width} height={height} role="img" aria-label={name} title={name} />
  )
}

/** @param luma `height x width` bytes */
function greyImage(luma: Uint8Array, height: number, width: number): ImageData {
  const colours = new Uint8ClampedArray(4 * height * width)
  for (const [place, grey] of luma.entries()) colours.set([grey, grey, grey, 255], 4 * place)
  return new ImageData(colours, width, height)
}
