import { RandomStream } from '../random/random-stream.ts'
import { SubBandLayout } from '../transforms/sub-band-layout.ts'
import { type SubBandNumbers, SubBandTransform } from '../transforms/sub-band-transform.ts'
import { Refusal } from './refusal.ts'

const magic = 'QTSB'
const version = 1
/** Magic, version, height, width, band size, training pictures: four bytes each. */
const headerBytes = 24
/** Of each dimension: a variance, a mean, and at least one number of its axis. */
const leastDimensionBytes = 16
/** Of |E x|^2 / |x|^2 from 1 for axes that are rounded to float32. */
const lengthTolerance = 1e-4

/**
 * Writes a transform as it is kept and passed between workers: a header of six uint32 (the first the letters QTSB),
 * variances in float64, mean and axes in float32, little-endian as WebAssembly and all engines with it are.
 */
export function encodeTransform(transform: SubBandNumbers): Blob {
  const { layout, pictureCount, mean, variances, bases } = transform
  const header = new DataView(new ArrayBuffer(headerBytes))
  for (const [place, letter] of Array.from(magic).entries()) header.setUint8(place, letter.charCodeAt(0))
  const numbers = [version, layout.height, layout.width, layout.bandSize, pictureCount]
  for (const [place, number] of numbers.entries()) header.setUint32(4 + 4 * place, number, true)
  return new Blob([header, variances, mean, bases])
}

/**
 * Reads what `encodeTransform` wrote.
 * @param where what it is called, for refusals
 * @throws Refusal for other or damaged contents: beginning, version, sizes, length, numbers that are not finite, variances
 *   below 0, and axes that are not orthonormal
 */
export async function decodeTransform(blob: Blob, where: string): Promise<SubBandTransform> {
  const header = new DataView(await blob.slice(0, headerBytes).arrayBuffer())
  const { layout, pictureCount } = readHeader(header, blob.size, where)
  const [count, matrixLength] = [layout.dimension, layout.matrixLength]
  const length = headerBytes + count * 12 + matrixLength * 4
  if (blob.size !== length) throw new Refusal(where, `${blob.size} bytes`, `${length} for its sizes`)
  const buffer = await blob.arrayBuffer()
  const variances = new Float64Array(buffer, headerBytes, count)
  const mean = new Float32Array(buffer, headerBytes + count * 8, count)
  const bases = new Float32Array(buffer, headerBytes + count * 12, matrixLength)
  if (!variances.every((variance) => variance >= 0 && variance < Infinity)) {
    throw new Refusal(where, 'a variance that is negative or no number', 'variances of 0 or more')
  }
  if (!mean.every(Number.isFinite)) throw new Refusal(where, 'a mean that is no number', 'finite means')
  checkOrthonormal(layout, bases, where)
  return new SubBandTransform({ layout, pictureCount, mean, variances, bases })
}

function readHeader(
  header: DataView,
  size: number,
  where: string,
): { layout: SubBandLayout; pictureCount: number } {
  const letters = Array.from({ length: Math.min(4, header.byteLength) }, (_, i) => header.getUint8(i))
  if (header.byteLength < headerBytes || String.fromCharCode(...letters) !== magic) {
    throw new Refusal(where, 'this is no stored transform', `one that begins with ${magic}`)
  }
  const numbers = [0, 1, 2, 3, 4].map((place) => header.getUint32(4 + 4 * place, true))
  const [found, height, width, bandSize, pictureCount] = numbers
  if (found !== version) throw new Refusal(where, `version ${found} of a transform`, `version ${version}`)
  // Looked at before the layout is made, so that a damaged size asks for no memory.
  if (numbers.includes(0) || size < headerBytes + height * width * leastDimensionBytes) {
    const sizes = `${height} × ${width} pixels, bands of side ${bandSize}, ${pictureCount} pictures`
    throw new Refusal(where, `${sizes} in ${size} bytes`, 'sizes from 1 up that fit the length')
  }
  return { layout: new SubBandLayout(height, width, bandSize), pictureCount }
}

/**
 * Orthonormal axes keep the length of every vector. One random vector a band tells others from them, unless by an
 * accident of probability 0, at the cost of one product with it.
 */
function checkOrthonormal(layout: SubBandLayout, bases: Float32Array, where: string): void {
  const stream = new RandomStream(1, 'orthonormality')
  let begin = 0
  for (const { dimension } of layout.bands) {
    const vector = Float64Array.from({ length: dimension }, () => stream.normal())
    let [before, after] = [0, 0]
    for (let axis = 0; axis < dimension; axis++) {
      let sum = 0
      for (let k = 0; k < dimension; k++) sum += bases[begin + axis * dimension + k] * vector[k]
      before += vector[axis] ** 2
      after += sum * sum
    }
    // Also false where an axis holds something that is no number.
    if (!(Math.abs(after / before - 1) < lengthTolerance)) {
      throw new Refusal(where, 'axes that are not orthonormal', 'the axes as they were written')
    }
    begin += dimension * dimension
  }
}
