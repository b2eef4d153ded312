import { useEffect, useState } from 'react'

/** A link that was opened; opening the same one again is another visit. */
export interface Visit {
  /** the hash of the address as the reader last set it; a lab that rewrites its own link does not count */
  readonly hash: string
}

export function useHash(): Visit {
  const [state, setState] = useState<Visit>(() => ({ hash: location.hash }))
  useEffect(() => {
    const onHash = (): void => setState({ hash: location.hash })
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])
  return state
}
