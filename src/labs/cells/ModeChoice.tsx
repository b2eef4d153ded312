import { Segmented } from '../../ui/Segmented.tsx'
import { useCells } from './context.ts'

/** Vectors in the plane, or numbers on the line. */
export function ModeChoice() {
  const mode = useCells((state) => state.wanted.mode)
  const change = useCells((state) => state.change)
  return (
    <Segmented
      label="Dimensions"
      value={mode}
      options={[
        { value: 'plane', label: 'Plane', title: 'Plane: vector quantizers of two numbers at a time' },
        { value: 'line', label: 'Line', title: 'Line: scalar quantizers of one number at a time' },
      ]}
      onChange={(value) => change({ mode: value })}
    />
  )
}
