import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { CellsActions, CellsStore } from './store.ts'
import type { CellsState } from './state.ts'

export const CellsContext = createContext<CellsStore | undefined>(undefined)

export function useCellsStore(): CellsStore {
  const store = useContext(CellsContext)
  if (!store) throw new Error('a part of the Cells lab stands outside of it')
  return store
}

/** A part of the lab's state; the component is drawn again only when that part changes. */
export function useCells<Part>(select: (state: CellsState & CellsActions) => Part): Part {
  return useStore(useCellsStore(), select)
}
