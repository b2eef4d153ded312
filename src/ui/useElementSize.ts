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
    let last: ElementSize | undefined
    const measure = ({ width, height }: ElementSize) => {
      if (last?.width === width && last.height === height) return
      last = { width, height }
      setSize(last)
    }
    measure(target.getBoundingClientRect())
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) measure(entry.contentRect)
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return size
}
