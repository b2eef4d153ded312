import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { Mi, Mrow } from '../../../ui/math.tsx'
import { VariableText } from '../../../ui/Variable.tsx'
import { useLit } from '../useLit.ts'

export interface LiveSymbolProps<Name extends string> {
  /** the parameter that moves it */
  readonly name: Name
  readonly children: ReactNode
}

/** A symbol inside an equation: it lights up with its control. */
export function LiveSymbol({ name, children }: LiveSymbolProps<string>) {
  const { isLit, litProps } = useLit(name)
  return (
    <Mrow className={classNames('live', isLit && 'is-on')} {...litProps}>
      {typeof children === 'string' ? <Mi>{children}</Mi> : children}
    </Mrow>
  )
}

export interface LiveValueProps<Name extends string> {
  readonly name: Name
  /** with a subscript after an underscore: "Δ_x" */
  readonly symbol: string
  /** what the control calls it */
  readonly word: string
  readonly value: string
  /** it follows from the matched rate */
  readonly solved?: boolean
  /** the symbol that this one is solved for */
  readonly fixes?: string
}

/** A symbol with the value it has now. Choosing it brings its control into view, lit up. */
export function LiveValue({ name, symbol, word, value, solved = false, fixes }: LiveValueProps<string>) {
  const { isLit, litProps } = useLit(name)
  const why = solved ? 'solved for the rate' : fixes === undefined ? '' : `fixes ${fixes}`
  return (
    <button
      type="button"
      className={classNames('live-value', isLit && 'is-on')}
      title={[word, why].filter(Boolean).join(', ')}
      aria-label={[`${symbol.replace('_', ' ')} ${value}`, word, why].filter(Boolean).join(', ')}
      onClick={() => showControl(name)}
      {...litProps}
    >
      <VariableText text={symbol} /> {value}
      {fixes === undefined ? null : (
        <span className="muted">
          {' '}
          fixes <VariableText text={fixes} />
        </span>
      )}
    </button>
  )
}

/** The last of its kind: on a phone the control in the open sheet comes after the one behind it. */
function showControl(name: string): void {
  const controls = document.querySelectorAll(`.lit-row[data-parameter='${name}']`)
  controls[controls.length - 1]?.scrollIntoView({ block: 'nearest' })
}
