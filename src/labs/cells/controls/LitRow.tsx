import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import type { ParameterName } from '../state.ts'
import { useLit } from '../useLit.ts'

interface LitRowProps {
  readonly name: ParameterName
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The control of a parameter that stands in an equation: it and the symbol light up together. */
export function LitRow({ name, className, children }: LitRowProps) {
  const { isLit, litProps } = useLit(name)
  return (
    <div className={classNames('lit-row', isLit && 'is-on', className)} {...litProps}>
      {children}
    </div>
  )
}
