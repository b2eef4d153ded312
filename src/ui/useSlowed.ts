import { useEffect, useRef, useState } from 'react'

/**
 * A value that follows another one at most once in an interval, and always comes to its last: for what is read as
 * numbers, and costs layout, while a hand drags something.
 */
export function useSlowed<Value>(value: Value, milliseconds: number): Value {
  const [shown, setShown] = useState(value)
  const shownAt = useRef(0)
  useEffect(() => {
    if (value === shown) return undefined
    const rest = Math.max(0, shownAt.current + milliseconds - performance.now())
    const timer = setTimeout(() => {
      shownAt.current = performance.now()
      setShown(value)
    }, rest)
    return () => clearTimeout(timer)
  }, [value, shown, milliseconds])
  return shown
}
