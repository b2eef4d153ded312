import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

export interface ElementSize {
  readonly width: number
  readonly height: number
}

/**
 * The size of an element's content box in CSS pixels, followed as it changes.
 *
 * @returns undefined until it has been measured
 */
export function useElementSize(element: RefObject<Element | null>): ElementSize | undefined {
  const [size, setSize] = useState<ElementSize>()
  useLayoutEffect(() => {
    const target = element.current
    if (target === null) return undefined
    const measure = (width: number, height: number) =>
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }))
    const box = target.getBoundingClientRect()
    measure(box.width, box.height)
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) measure(entry.contentRect.width, entry.contentRect.height)
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return size
}
