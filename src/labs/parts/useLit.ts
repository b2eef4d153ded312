import type { FocusEvent, PointerEvent } from 'react'
import type { ParameterTable } from '../../../workers/contracts/parameters.ts'
import { useParameters, useParameterState } from './parameters-context.ts'

interface Lit {
  /** whether this symbol or control, or its counterpart, is pointed at */
  readonly isLit: boolean
  readonly litProps: {
    readonly 'data-parameter': string
    readonly onPointerEnter: () => void
    readonly onPointerLeave: (event: PointerEvent) => void
    readonly onFocus: () => void
    readonly onBlur: (event: FocusEvent) => void
  }
}

/** Ties a symbol of an equation to the control of its parameter: pointing at one, or focusing it, lights up both. */
export function useLit(name: string): Lit {
  const { table, store } = useParameters()
  const isLit = useParameterState((state) => state.lit === name)
  const light = (lit: string | undefined): void => store.getState().light(lit)
  return {
    isLit,
    litProps: {
      'data-parameter': name,
      onPointerEnter: () => light(name),
      onPointerLeave(event) {
        // A finger has left when it is lifted, and a drag may stray: both still mean this parameter.
        if (event.pointerType !== 'touch' && event.buttons === 0)
          light(parameterOf(document.activeElement, table))
      },
      onFocus: () => light(name),
      onBlur: (event) => light(parameterOf(event.relatedTarget, table)),
    },
  }
}

function parameterOf(element: EventTarget | null, table: ParameterTable): string | undefined {
  const name =
    element instanceof Element && element.closest('[data-parameter]')?.getAttribute('data-parameter')
  return name && Object.hasOwn(table, name) ? name : undefined
}
