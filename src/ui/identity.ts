/** A quantizer family, a baseline or a bound: what a colour and a marker stand for everywhere in the laboratory. */
export type Identity =
  | 'usq'
  | 'mulaw'
  | 'ecsq'
  | 'lvq'
  | 'gvq'
  | 'ecvq'
  | 'rrq'
  | 'vrweak'
  | 'vrstrong'
  | 'ref'
  | 'bound'

export interface IdentityLook {
  /** The short name on labels and in tables. */
  readonly name: string
  /** What the short name stands for, for titles and screen readers. */
  readonly longName: string
  /** The design token that holds its colour. */
  readonly colourToken: `--c-${Identity}`
  /** How its marker is painted: filled, an open ring, or (for bounds) a dashed line that is never a marker. */
  readonly drawing: 'filled' | 'open' | 'dashed'
}

export const identities: Readonly<Record<Identity, IdentityLook>> = {
  usq: { name: 'USQ', longName: 'uniform scalar quantizer', colourToken: '--c-usq', drawing: 'filled' },
  mulaw: { name: 'μ-law', longName: 'mu-law quantizer', colourToken: '--c-mulaw', drawing: 'filled' },
  ecsq: {
    name: 'ECSQ',
    longName: 'entropy-coded scalar quantizer',
    colourToken: '--c-ecsq',
    drawing: 'filled',
  },
  lvq: { name: 'LVQ', longName: 'lattice vector quantizer', colourToken: '--c-lvq', drawing: 'filled' },
  gvq: { name: 'GVQ', longName: 'general vector quantizer', colourToken: '--c-gvq', drawing: 'filled' },
  ecvq: {
    name: 'ECVQ',
    longName: 'entropy-constrained vector quantizer',
    colourToken: '--c-ecvq',
    drawing: 'filled',
  },
  rrq: { name: 'RRQ', longName: 'regularized residual quantizer', colourToken: '--c-rrq', drawing: 'filled' },
  vrweak: {
    name: 'VR-Kmeans, weak',
    longName: 'VR-Kmeans with a weak regularization',
    colourToken: '--c-vrweak',
    drawing: 'open',
  },
  vrstrong: {
    name: 'VR-Kmeans, strong',
    longName: 'VR-Kmeans with a strong regularization',
    colourToken: '--c-vrstrong',
    drawing: 'filled',
  },
  ref: { name: 'baseline', longName: 'baseline', colourToken: '--c-ref', drawing: 'open' },
  bound: { name: 'bound', longName: 'rate-distortion bound', colourToken: '--c-bound', drawing: 'dashed' },
}

/**
 * The outline of an identity's marker about the origin, as SVG path data (also understood by `Path2D`).
 * The shapes are sized to look equally large at one radius: a square of the same radius would outweigh a triangle.
 *
 * @param radius half the nominal width, in pixels
 */
export function markerPath(identity: Identity, radius: number): string {
  switch (identity) {
    case 'usq':
      return polygonPath(4, radius * 1.22, Math.PI / 4)
    case 'mulaw':
      return polygonPath(5, radius * 1.12, -Math.PI / 2)
    case 'ecsq':
      return plusPath(radius)
    case 'lvq':
      return polygonPath(6, radius * 1.08, 0)
    case 'gvq':
      return trianglePath(radius)
    case 'ecvq':
      return trianglePath(-radius)
    case 'rrq':
      return diamondPath(radius)
    case 'vrweak':
      return diamondPath(radius * 0.92)
    case 'vrstrong':
      return starPath(radius)
    case 'ref':
      return ringPath(radius * 0.9)
    case 'bound':
      return `M${coordinate(-1.3 * radius)},0H${coordinate(1.3 * radius)}`
  }
}

function polygonPath(corners: number, radius: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (2 * Math.PI * corner) / corners
    return `${coordinate(radius * Math.cos(angle))},${coordinate(radius * Math.sin(angle))}`
  })
  return `M${points.join('L')}z`
}

/** Pointing up, or down for a negative radius. */
function trianglePath(radius: number): string {
  // The base lies nearer than the apex, so that the centroid, not the box, is at the origin.
  const [halfBase, apex, base] = [radius * 1.1, radius * 1.3, radius * 0.65]
  return `M0,${coordinate(-apex)}L${coordinate(halfBase)},${coordinate(base)}H${coordinate(-halfBase)}z`
}

function plusPath(radius: number): string {
  const [arm, half] = [coordinate(radius * 1.22), coordinate(radius * 0.37)]
  return (
    `M-${half},-${arm}L${half},-${arm}L${half},-${half}L${arm},-${half}L${arm},${half}L${half},${half}` +
    `L${half},${arm}L-${half},${arm}L-${half},${half}L-${arm},${half}L-${arm},-${half}L-${half},-${half}z`
  )
}

function diamondPath(radius: number): string {
  const [across, along] = [coordinate(radius * 1.05), coordinate(radius * 1.2)]
  return `M0,-${along}L${across},0L0,${along}L-${across},0z`
}

/** A diamond drawn in at its sides: of the same family, and told from it at a glance. */
function starPath(radius: number): string {
  const [tip, waist] = [radius * 1.65, radius * 0.66]
  const corners = Array.from({ length: 8 }, (_, corner) => {
    const reach = corner % 2 === 0 ? tip : waist
    const angle = (Math.PI * corner) / 4
    return `${coordinate(reach * Math.cos(angle))},${coordinate(reach * Math.sin(angle))}`
  })
  return `M${corners.join('L')}z`
}

function ringPath(radius: number): string {
  const r = coordinate(radius)
  return `M-${r},0a${r},${r} 0 1 0 ${coordinate(2 * radius)},0a${r},${r} 0 1 0 ${coordinate(-2 * radius)},0z`
}

/** Two decimals are a fiftieth of a pixel; the sum removes a negative zero. */
function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
