import { useMemo } from 'react'
import { signedPixels } from '../../painting/pixels.ts'
import { usePixels } from '../../painting/usePixels.ts'

interface CodewordPictureProps {
  readonly values: Float32Array
  readonly height: number
  readonly width: number
  /** the value in grey levels that is white; its negative is black */
  readonly limit: number
  readonly label: string
}

/** One codeword: what it adds to a picture, about a middle grey that stands for nothing. */
export function CodewordPicture({ values, height, width, limit, label }: CodewordPictureProps) {
  const pixels = useMemo(() => signedPixels(values, limit), [values, limit])
  const canvas = usePixels(pixels, height, width)
  return (
    <canvas
      ref={canvas}
      className="codeword__frame"
      width={width}
      height={height}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the pixels are computed, there is no file to show
      role="img"
      aria-label={label}
    />
  )
}
