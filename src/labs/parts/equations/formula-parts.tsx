import type { ReactNode } from 'react'
import { Mn, Mo, Mrow, Msup } from '../../../ui/math.tsx'

export function Bracketed({ children }: { readonly children: ReactNode }) {
  return (
    <Mrow>
      <Mo stretchy="false">(</Mo>
      {children}
      <Mo stretchy="false">)</Mo>
    </Mrow>
  )
}

export function Squared({ children }: { readonly children: ReactNode }) {
  return (
    <Msup>
      {children}
      <Mn>2</Mn>
    </Msup>
  )
}

/** To the power of −1. */
export function Inverse({ children }: { readonly children: ReactNode }) {
  return (
    <Msup>
      {children}
      <Mrow>
        <Mo>−</Mo>
        <Mn>1</Mn>
      </Mrow>
    </Msup>
  )
}

/** ‖a − b‖² */
export function SquaredDistance({ children }: { readonly children: ReactNode }) {
  return (
    <Mrow>
      <Mo stretchy="false">‖</Mo>
      {children}
      <Squared>
        <Mo stretchy="false">‖</Mo>
      </Squared>
    </Mrow>
  )
}
