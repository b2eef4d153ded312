import { useMemo } from 'react'
import { signedPixels } from '../pictures/grey-pixels.ts'
import { PaintedCanvas } from '../pictures/PaintedCanvas.tsx'

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
  return (
    <div className="codeword__frame" style={{ aspectRatio: `${width} / ${height}` }}>
      <PaintedCanvas {...{ pixels, height, width, label }} />
    </div>
  )
}
