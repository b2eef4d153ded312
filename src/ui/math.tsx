import { createElement } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'

interface MathProps extends HTMLAttributes<MathMLElement> {
  readonly children?: ReactNode
  readonly display?: 'block' | 'inline'
  readonly stretchy?: 'false'
  readonly width?: string
  readonly mathvariant?: 'normal'
  /** fractions at full size, in a line of text too */
  readonly displaystyle?: 'true'
  readonly lspace?: '0'
  readonly rspace?: '0'
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
export const Msub = mathElement('msub')

export const Msubsup = mathElement('msubsup')
export const Munder = mathElement('munder')
export const Mfrac = mathElement('mfrac')
export const Msqrt = mathElement('msqrt')
export const Mspace = mathElement('mspace')

/** A function by its name, upright as is usual: round, ln, arg min. */
export function MathName({ children }: { readonly children: string }) {
  return <Mi mathvariant="normal">{children}</Mi>
}
