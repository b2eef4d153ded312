import { useEffect } from 'react'
import type { Dropped } from './dropped-files.ts'
import { droppedOf } from './dropped-files.ts'

/** Takes what is dropped beside any drop zone: else the browser would leave the page for it, and lose the work. */
export function usePageDrop(onDropped: (dropped: Dropped) => void): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => event.preventDefault()
    const onDrop = (event: DragEvent): void => {
      // A zone has taken it already.
      if (event.defaultPrevented) return
      event.preventDefault()
      const dropped = event.dataTransfer ? droppedOf(event.dataTransfer) : []
      if (dropped.length > 0) onDropped(dropped)
    }
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('drop', onDrop)
    }
  }, [onDropped])
}
