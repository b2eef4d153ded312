import './Marker.css'
import { classNames } from './class-names.ts'
import { identities, markerPath } from './identity.ts'
import type { Identity } from './identity.ts'

export interface MarkerProps {
  readonly identity: Identity
  /** Width and height in pixels; without it 12, enlarged by the projector theme. */
  readonly size?: number | undefined
}

/** The inline glyph of an identity. It is decoration beside a name, so screen readers skip it. */
export function Marker({ identity, size }: MarkerProps) {
  const { drawing } = identities[identity]
  return (
    <svg
      className={classNames('glyph', identity)}
      viewBox="-6 -6 12 12"
      aria-hidden="true"
      style={size === undefined ? undefined : { width: size, height: size }}
    >
      <path d={markerPath(identity, 5)} className={`glyph__${drawing}`} />
    </svg>
  )
}
