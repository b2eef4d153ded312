import type { ReactNode } from 'react'
import './Variable.css'

export interface VariableProps {
  readonly children: ReactNode
  readonly subscript?: ReactNode | undefined
}

/** A single mathematical variable inside interface text, in the mathematical italic. */
export function Variable({ children, subscript }: VariableProps) {
  return (
    <>
      <i className="variable">{children}</i>
      {subscript === undefined ? null : <sub>{subscript}</sub>}
    </>
  )
}

/** A symbol given as text: what follows an underscore is set as subscript, as in `b_1`. */
export function VariableText({ text }: { readonly text: string }) {
  const [name, subscript] = text.split('_', 2)
  return <Variable subscript={subscript}>{name}</Variable>
}
