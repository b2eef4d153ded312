import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { useLit } from '../useLit.ts'
import './controls.css'

export interface LitRowProps<Name extends string> {
  readonly name: Name
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The control of a parameter that stands in an equation: it and the symbol light up together. */
export function LitRow({ name, className, children }: LitRowProps<string>) {
  const { isLit, litProps } = useLit(name)
  return (
    <div className={classNames('lit-row', isLit && 'is-on', className)} {...litProps}>
      {children}
    </div>
  )
}
