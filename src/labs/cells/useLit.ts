import type { FocusEvent, PointerEvent } from 'react'
import { cellsTable } from '../../../workers/contracts/cells.ts'
import { useCells } from './context.ts'
import type { ParameterName } from './state.ts'

interface Lit {
  /** whether this symbol or control, or its counterpart, is pointed at */
  readonly isLit: boolean
  readonly litProps: {
    readonly 'data-parameter': ParameterName
    readonly onPointerEnter: () => void
    readonly onPointerLeave: (event: PointerEvent) => void
    readonly onFocus: () => void
    readonly onBlur: (event: FocusEvent) => void
  }
}

/** Ties a symbol of an equation to the control of its parameter: pointing at one, or focusing it, lights up both. */
export function useLit(name: ParameterName): Lit {
  const isLit = useCells((state) => state.lit === name)
  const light = useCells((state) => state.light)
  return {
    isLit,
    litProps: {
      'data-parameter': name,
      onPointerEnter: () => light(name),
      onPointerLeave(event) {
        // A finger has left when it is lifted, and a drag may stray: both still mean this parameter.
        if (event.pointerType !== 'touch' && event.buttons === 0) light(parameterOf(document.activeElement))
      },
      onFocus: () => light(name),
      onBlur: (event) => light(parameterOf(event.relatedTarget)),
    },
  }
}

function parameterOf(element: EventTarget | null): ParameterName | undefined {
  const name =
    element instanceof Element && element.closest('[data-parameter]')?.getAttribute('data-parameter')
  return name && isParameter(name) ? name : undefined
}

function isParameter(name: string): name is ParameterName {
  return name in cellsTable
}
