import { createElement } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'

interface MathProps extends HTMLAttributes<MathMLElement> {
  readonly children?: ReactNode
  readonly display?: 'block' | 'inline'
  readonly stretchy?: 'false'
  readonly width?: string
}

/** React renders MathML, but its types leave it out: each element is made a component here. */
function mathElement(name: string) {
  const Element = (props: MathProps) => createElement(name, props)
  Element.displayName = name
  return Element
}

export const MathBlock = mathElement('math')
/** identifier */
export const Mi = mathElement('mi')
/** number */
export const Mn = mathElement('mn')
/** operator */
export const Mo = mathElement('mo')
export const Mrow = mathElement('mrow')
export const Msup = mathElement('msup')
export const Msqrt = mathElement('msqrt')
export const Mspace = mathElement('mspace')
