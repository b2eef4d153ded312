import { useMemo } from 'react'
import { quantizerNames } from '../../../../workers/contracts/cells.ts'
import { useCells } from '../context.ts'
import type { ColourScale } from './colouring.ts'
import { colourScale, scaleBetween } from './colouring.ts'

/**
 * The one scale of all panels. It stays the same object while its range does, so that panels that did not change
 * are not drawn again.
 */
export function useColourScale(): ColourScale {
  const colouring = useCells((state) => state.wanted.colouring)
  const panels = useCells((state) => state.panels)
  const { minimum, maximum } = useMemo(
    () =>
      colourScale(
        colouring,
        quantizerNames.flatMap((name) => panels[name]?.geometry ?? []),
      ),
    [colouring, panels],
  )
  return useMemo(() => scaleBetween(colouring, minimum, maximum), [colouring, minimum, maximum])
}
