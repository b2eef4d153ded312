import { useEffect, useRef } from 'react'
import type { FaceSet } from '../../../../workers/contracts/faces-results.ts'
import { greyPixels, putPixels } from '../painting/pixels.ts'

interface ThumbnailProps {
  readonly set: FaceSet
  /** in the set */
  readonly place: number
}

/** One picture of a set, read from it when it is first seen. */
export function Thumbnail({ set, place }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { pixels, height, width } = set
  useEffect(() => {
    let isGone = false
    const size = height * width
    void pixels
      .slice(place * size, (place + 1) * size)
      .arrayBuffer()
      .then((bytes) => {
        if (isGone || !canvas.current) return
        putPixels(canvas.current, greyPixels(new Uint8Array(bytes)), height, width)
      })
      // Where the browser has lost the bytes the frame stays empty; who computes with them says so.
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [pixels, height, width, place])
  return <canvas ref={canvas} width={width} height={height} aria-hidden="true" />
}
