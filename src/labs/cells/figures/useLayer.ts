import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { canvasPen } from '../../../figures/canvas-pen.ts'
import type { Pen } from '../../../figures/pen.ts'
import type { PanelSize } from './draw-panel.ts'

/** A canvas that is drawn anew when its size or one of the inputs changes. */
export function useLayer(
  size: PanelSize,
  draw: (pen: Pen) => void,
  inputs: readonly unknown[],
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = size
  useLayoutEffect(() => {
    const pen = canvas.current && canvasPen(canvas.current, width, height, devicePixelRatio)
    if (pen) draw(pen)
    // oxlint-disable-next-line react/exhaustive-deps -- `draw` is new each time; what it reads is in `inputs`
  }, [width, height, ...inputs])
  return canvas
}
