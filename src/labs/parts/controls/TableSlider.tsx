import { ParamSlider } from '../../../ui/ParamSlider.tsx'
import type { ParamSliderProps } from '../../../ui/ParamSlider.tsx'
import { useParameters, useParameterState } from '../parameters-context.ts'
import { LitRow } from './LitRow.tsx'

export interface TableSliderProps<Name extends string> extends Partial<
  Pick<ParamSliderProps, 'label' | 'decimals' | 'identity' | 'hint' | 'maximum' | 'minimum' | 'symbol'>
> {
  readonly name: Name
  /** shown instead of the wanted value, and fixed: what was solved for */
  readonly solved?: { readonly value: number; readonly note: string } | undefined
}

/** The slider of one parameter: label, range, unit and step come from the lab's table. */
export function TableSlider({ name, solved, ...overrides }: TableSliderProps<string>) {
  const { table, store } = useParameters()
  const wanted = useParameterState((state) => Number(state.wanted[name]))
  const parameter = table[name]
  if (parameter.kind !== 'real' && parameter.kind !== 'integer') throw new Error(`${name} is no number`)
  const { key: _linkKey, kind: _kind, default: _default, ...look } = parameter
  return (
    <LitRow name={name}>
      <ParamSlider
        {...look}
        {...overrides}
        value={solved?.value ?? wanted}
        derived={solved !== undefined}
        derivedNote={solved?.note}
        onChange={(value) => store.getState().change({ [name]: value }, true)}
        onCommit={() => store.getState().endGesture()}
      />
    </LitRow>
  )
}
