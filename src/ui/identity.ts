import {
  bowTiePath,
  coordinate,
  diamondPath,
  halfDiscPath,
  hourglassPath,
  lowerTrianglePath,
  outerTrianglePath,
  plusPath,
  polygonPath,
  rightTrianglePath,
  ringPath,
  starPath,
  triangleHalfPath,
  trianglePath,
} from './marker-shapes.ts'

/** A quantizer family, a baseline or a bound: what a colour and a marker stand for everywhere in the laboratory. */
export type Identity =
  | 'usq'
  | 'mulaw'
  | 'ecsq'
  | 'lvq'
  | 'gvq'
  | 'gvqbp'
  | 'ecvq'
  | 'rrq'
  | 'vrweak'
  | 'vrstrong'
  | 'rrqbp'
  | 'mmse'
  | 'mmsebp'
  | 'rrqkernel'
  | 'rrqkernelbp'
  | 'ref'
  | 'refbp'
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
  gvqbp: {
    name: 'GVQ + BP',
    longName: 'general vector quantizer with back-projection',
    colourToken: '--c-gvqbp',
    drawing: 'filled',
  },
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
  rrqbp: {
    name: 'RRQ + BP',
    longName: 'regularized residual quantizer with back-projection',
    colourToken: '--c-rrqbp',
    drawing: 'filled',
  },
  mmse: {
    name: 'linear MMSE',
    longName: 'linear minimum mean squared error estimate',
    colourToken: '--c-mmse',
    drawing: 'filled',
  },
  mmsebp: {
    name: 'linear MMSE + BP',
    longName: 'linear minimum mean squared error estimate with back-projection',
    colourToken: '--c-mmsebp',
    drawing: 'filled',
  },
  rrqkernel: {
    name: 'RRQ kernel',
    longName: 'kernel estimate on residual codes',
    colourToken: '--c-rrqkernel',
    drawing: 'filled',
  },
  rrqkernelbp: {
    name: 'RRQ kernel + BP',
    longName: 'kernel estimate on residual codes with back-projection',
    colourToken: '--c-rrqkernelbp',
    drawing: 'filled',
  },
  ref: { name: 'baseline', longName: 'baseline', colourToken: '--c-ref', drawing: 'open' },
  refbp: {
    name: 'baseline + BP',
    longName: 'baseline with back-projection',
    colourToken: '--c-refbp',
    drawing: 'filled',
  },
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
    case 'gvqbp':
      return trianglePath(radius * 1.1) + triangleHalfPath(radius)
    case 'ecvq':
      return trianglePath(-radius)
    case 'rrq':
      return diamondPath(radius)
    case 'vrweak':
      return diamondPath(radius * 0.92)
    case 'vrstrong':
      return starPath(radius)
    case 'rrqbp':
      return diamondPath(radius * 1.1) + rightTrianglePath(radius)
    case 'mmse':
      return hourglassPath(radius)
    case 'mmsebp':
      return hourglassPath(radius) + lowerTrianglePath(radius)
    case 'rrqkernel':
      return bowTiePath(radius)
    case 'rrqkernelbp':
      return bowTiePath(radius) + outerTrianglePath(radius)
    case 'ref':
      return ringPath(radius * 0.9)
    case 'refbp':
      return ringPath(radius * 1.1) + halfDiscPath(radius * 0.7)
    case 'bound':
      return `M${coordinate(-1.3 * radius)},0H${coordinate(1.3 * radius)}`
  }
}
