import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand'
import type { ParameterTable } from '../../../workers/contracts/parameters.ts'

/**
 * What the parts of a lab read and change of its store. Its actions are written as methods, so that a store whose
 * actions take only the names of its own table fits.
 */
interface ParameterState {
  readonly wanted: Readonly<Record<string, unknown>>
  /** the parameter pointed at in an equation or among the controls: both light up */
  readonly lit: string | undefined
  /** `isGesture`: one of many changes of a drag, which undo takes back as one */
  change(some: Readonly<Record<string, unknown>>, isGesture?: boolean): void
  endGesture(): void
  light(name: string | undefined): void
}

/** The parameters of the lab that the parts stand in. */
export interface Parameters {
  readonly table: ParameterTable
  readonly store: Pick<StoreApi<ParameterState>, 'getState' | 'getInitialState' | 'subscribe'>
}

export const ParametersContext = createContext<Parameters | undefined>(undefined)

export function useParameters(): Parameters {
  const parameters = useContext(ParametersContext)
  if (!parameters) throw new Error('a part of a lab stands outside of it')
  return parameters
}

/** A part of the lab's state; the component is drawn again only when that part changes. */
export function useParameterState<Part>(select: (state: ParameterState) => Part): Part {
  return useStore(useParameters().store, select)
}
