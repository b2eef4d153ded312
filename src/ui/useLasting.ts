import { useEffect, useState } from 'react'

/** Whether something has held for so long that it is worth saying: what passes sooner would only flicker. */
export function useLasting(holds: boolean, milliseconds: number): boolean {
  const [isLasting, setLasting] = useState(false)
  useEffect(() => {
    if (!holds) return undefined
    const timer = setTimeout(() => setLasting(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [holds, milliseconds])
  return holds && isLasting
}
