import { Refusal } from './refusal.ts'

/** What an archive of residual codebooks says of itself, in `manifest.json`. */
export interface ResidualArchiveManifest {
  readonly height: number
  readonly width: number
  /** side of the sub-bands, in coefficients */
  readonly bandSize: number
  readonly codebookSize: number
  readonly layerCount: number
  /** training pictures */
  readonly pictureCount: number
  /** tells the training from others */
  readonly key: string
  /** tells the pictures that it was trained on from others */
  readonly setId: string
  /** what it was trained with, by name */
  readonly parameters: Readonly<Record<string, unknown>>
  /** numbers by name, for each layer */
  readonly figures: readonly Readonly<Record<string, number>>[]
}

export const manifestName = 'manifest.json'
const format = 'quantarium residual codebooks'
const version = 1
const largestSide = 1024
/** Smaller ones would be a million bands. */
const smallestBand = 2
const largestCodebook = 65_536
export const maximumLayerCount = 1000

const warning =
  'These codebooks contain faces: mean, bases and codewords are made of the pictures they were trained on, and the people in those may be recognised from them.'

const contents = {
  mean: 'float32, one for each coefficient of the orthonormal cosine transform, in the order of the sub-bands',
  variances: 'float64, of each principal axis over the training pictures, in squared grey levels',
  bases_HxW:
    'float32, (bands, H W, H W): of all sub-bands of H x W coefficients, row-major over the picture, the principal axes in rows',
  layer_LLL_dimensions: 'int32, the active dimensions: places among the principal axes of all sub-bands',
  layer_LLL_codewords: 'float32, (codewords, active dimensions); 0 in all other dimensions',
  train: 'int32, places of the training pictures among all, in the order of their names',
  test: 'int32, places of the held-out pictures',
}

/** @returns the bytes of `manifest.json`: UTF-8 */
export function writeManifest(manifest: ResidualArchiveManifest): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify({ format, version, warning, contents, ...manifest }, null, 1),
  )
}

/**
 * Reads what `writeManifest` wrote.
 * @param where the file's name, for refusals
 * @throws Refusal for what is no JSON, another format or version, and fields that are missing or out of range
 */
export function readManifest(bytes: Uint8Array, where: string): ResidualArchiveManifest {
  const inside = `${where}, ${manifestName}`
  const found = parse(bytes, inside)
  if (found.format !== format) {
    throw new Refusal(inside, `the format ${JSON.stringify(found.format) ?? 'of nothing'}`, `“${format}”`)
  }
  if (found.version !== version) {
    throw new Refusal(inside, `version ${JSON.stringify(found.version)}`, `version ${version}`)
  }
  const whole = (name: string, minimum: number, maximum: number): number => {
    const value = found[name]
    if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum)
      return value
    throw new Refusal(inside, `${name} is ${shown(value)}`, `a whole number from ${minimum} to ${maximum}`)
  }
  const text = (name: string): string => {
    const value = found[name]
    if (typeof value === 'string') return value
    throw new Refusal(inside, `${name} is ${shown(value)}`, 'text')
  }
  const layerCount = whole('layerCount', 1, maximumLayerCount)
  const { parameters, figures } = found
  if (!isRecord(parameters)) throw new Refusal(inside, `parameters are ${shown(parameters)}`, 'a record')
  if (!Array.isArray(figures) || figures.length !== layerCount || !figures.every(isFigures)) {
    throw new Refusal(inside, 'other figures', `numbers by name for each of ${layerCount} layers`)
  }
  const height = whole('height', 1, largestSide)
  const width = whole('width', 1, largestSide)
  return {
    height,
    width,
    bandSize: whole('bandSize', smallestBand, largestSide),
    codebookSize: whole('codebookSize', 1, largestCodebook),
    layerCount,
    pictureCount: whole('pictureCount', 1, 2 ** 31),
    key: text('key'),
    setId: text('setId'),
    parameters,
    figures,
  }
}

function parse(bytes: Uint8Array, inside: string): Record<string, unknown> {
  let found: unknown
  try {
    found = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new Refusal(inside, 'it is no JSON', 'the manifest as it was written')
  }
  if (!isRecord(found)) throw new Refusal(inside, `it holds ${shown(found)}`, 'a record')
  return found
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFigures(value: unknown): value is Record<string, number> {
  return isRecord(value) && Object.values(value).every((figure) => typeof figure === 'number')
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 40)
}
