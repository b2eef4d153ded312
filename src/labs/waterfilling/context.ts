import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { WaterfillingState } from './state.ts'
import type { WaterfillingActions, WaterfillingStore } from './store.ts'

export const WaterfillingContext = createContext<WaterfillingStore | undefined>(undefined)

export function useWaterfillingStore(): WaterfillingStore {
  const store = useContext(WaterfillingContext)
  if (!store) throw new Error('a part of the Water-filling lab stands outside of it')
  return store
}

/** A part of the lab's state; the component is drawn again only when that part changes. */
export function useWaterfilling<Part>(
  select: (state: WaterfillingState & WaterfillingActions) => Part,
): Part {
  return useStore(useWaterfillingStore(), select)
}
