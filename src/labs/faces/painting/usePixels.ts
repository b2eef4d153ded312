import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { PaintedPixels } from './pixels.ts'
import { putPixels } from './pixels.ts'

/** @returns for a canvas of this height and width, which then shows these pixels */
export function usePixels(
  pixels: PaintedPixels,
  height: number,
  width: number,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    if (canvas.current) putPixels(canvas.current, pixels, height, width)
  }, [pixels, height, width])
  return canvas
}
