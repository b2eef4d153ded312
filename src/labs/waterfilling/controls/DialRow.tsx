import type { RealParameter } from '../../../../workers/contracts/parameters.ts'
import { waterfillingTable } from '../../../../workers/contracts/waterfilling.ts'
import { ParamSlider } from '../../../ui/ParamSlider.tsx'
import { useWaterfilling } from '../context.ts'
import { dialRanges, levelDecimals } from '../dial-ranges.ts'
import { LitRow } from '../parts.ts'
import type { WaterfillingState } from '../state.ts'

export type DialName = 'waterLevel' | 'totalBits' | 'distortion'

const heldBy = { waterLevel: 'level', totalBits: 'rate', distortion: 'distortion' } as const
const words = { waterLevel: 'level', totalBits: 'rate, bit', distortion: 'distort.' }

/** One name of the dial: solid where it is held, hollow where it follows; moving it takes hold of it. */
export function DialRow({ name }: { readonly name: DialName }) {
  const held = useWaterfilling((state) => state.wanted.held)
  const value = useWaterfilling((state) => dialValue(state, name))
  const profile = useWaterfilling((state) => state.water?.profile)
  const change = useWaterfilling((state) => state.change)
  const endGesture = useWaterfilling((state) => state.endGesture)
  const { symbol, unit, minimum, maximum }: RealParameter = waterfillingTable[name]
  const range = profile ? dialRanges(profile)[name] : { minimum, maximum }
  const decimals = dialDecimals(name, value)
  const isHeld = held === heldBy[name]
  return (
    <LitRow name={name}>
      <ParamSlider
        label={words[name]}
        symbol={symbol}
        unit={unit}
        value={value}
        {...range}
        step={10 ** -decimals}
        decimals={decimals}
        scale={name === 'distortion' ? 'linear' : 'log'}
        follows={!isHeld}
        derivedNote={isHeld ? undefined : 'follows; moving it takes hold of it'}
        onChange={(next) => change({ held: heldBy[name], [name]: next }, true)}
        onCommit={endGesture}
      />
    </LitRow>
  )
}

function dialDecimals(name: DialName, value: number): number {
  if (name === 'totalBits') return 2
  // A share of one has four; less than a thousandth would lose its digits.
  return name === 'distortion' && value >= 0.001 ? 4 : levelDecimals(value)
}

/** What is held is shown as it is wanted, the rest as it was computed from it. */
function dialValue({ wanted, water }: WaterfillingState, name: DialName): number {
  if (wanted.held === heldBy[name] || !water) return wanted[name]
  const { waterLevel, totalBits, normalizedDistortion } = water.pour
  return { waterLevel, totalBits, distortion: normalizedDistortion }[name]
}
