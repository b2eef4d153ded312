import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { FacesState } from './state.ts'
import type { FacesActions, FacesStore } from './store.ts'

export const FacesContext = createContext<FacesStore | undefined>(undefined)

export function useFacesStore(): FacesStore {
  const store = useContext(FacesContext)
  if (!store) throw new Error('a part of the Faces lab stands outside of it')
  return store
}

/** A part of the lab's state; the component is drawn again only when that part changes. */
export function useFaces<Part>(select: (state: FacesState & FacesActions) => Part): Part {
  return useStore(useFacesStore(), select)
}
