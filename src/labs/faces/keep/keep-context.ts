import { createContext, useContext } from 'react'
import type { KeepStore } from './keep-store.ts'

export const KeepContext = createContext<KeepStore | undefined>(undefined)

export function useKeepStore(): KeepStore {
  const store = useContext(KeepContext)
  if (!store) throw new Error('the controls of keeping stand outside of the Faces lab')
  return store
}
