import { useSyncExternalStore } from 'react'

function watchHash(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}

/** The hash of the address as the reader last set it; a lab that rewrites its own link does not count. */
export function useHash(): string {
  return useSyncExternalStore(watchHash, () => location.hash)
}
