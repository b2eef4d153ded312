import { checkFiniteCodewords, checkSparseCodebook } from '../training/sparse-codebook-check.ts'
import type { SparseCodebook } from '../training/training-rows.ts'
import { SubBandLayout } from '../transforms/sub-band-layout.ts'
import type { SubBandNumbers } from '../transforms/sub-band-transform.ts'
import { parseNpy, writeNpy } from './npy.ts'
import { Refusal } from './refusal.ts'
import type { ResidualArchiveManifest } from './residual-archive-manifest.ts'
import { manifestName, maximumLayerCount, readManifest, writeManifest } from './residual-archive-manifest.ts'
import { bandGroups, gatherBases, scatterBases } from './sub-band-groups.ts'
import { ZipFile } from './zip-file.ts'
import { ZipWriter } from './zip-writer.ts'

/** Beside the layers: the manifest, mean, variances, two lists of places, and bases of four shapes of bands at most. */
const maximumEntries = 2 * maximumLayerCount + 9
const maximumManifestBytes = 10e6
/** Of an .npy file before its data, as numpy writes it. */
const headerBytes = 4096
/** No array is written with wider elements. */
const elementBytes = 8
const mostPlaces = 1e6
/** Numbers in the bases of all bands: a gigabyte. */
const mostBases = 2 ** 28

/** Places of pictures in their set: ascending, and none in both. */
export interface ArchivedSplit {
  readonly train: Int32Array
  readonly test: Int32Array
}

/**
 * Residual codebooks, the transform in whose dimensions they are, and what is known of both, as an .npz archive that
 * numpy.load opens: `mean`, `variances`, `bases_HxW`, `train`, `test`, and of each layer `layer_000_dimensions` and
 * `layer_000_codewords`. One layer at a time is in memory.
 * @param layers as many as the manifest says, all of its size and of the transform's dimension
 * @throws Refusal for layers that do not fit the manifest
 */
export async function writeResidualArchive(
  manifest: ResidualArchiveManifest,
  { layout, mean, variances, bases }: SubBandNumbers,
  { train, test }: ArchivedSplit,
  layers: AsyncIterable<SparseCodebook>,
): Promise<Blob> {
  const archive = new ZipWriter()
  archive.add(manifestName, writeManifest(manifest))
  archive.add('mean.npy', writeNpy(mean, [mean.length]))
  archive.add('variances.npy', writeNpy(variances, [variances.length]))
  for (const group of bandGroups(layout)) {
    const { name, dimension, bands } = group
    archive.add(`${name}.npy`, writeNpy(gatherBases(group, bases), [bands.length, dimension, dimension]))
  }
  archive.add('train.npy', writeNpy(train, [train.length]))
  archive.add('test.npy', writeNpy(test, [test.length]))
  let count = 0
  for await (const codebook of layers) {
    const { activeDimensions, codewords } = codebook
    checkLayer(codebook, manifest, `layer ${count + 1}`)
    const shape = [manifest.codebookSize, activeDimensions.length]
    archive.add(`${layerName(count)}_dimensions.npy`, writeNpy(activeDimensions, [activeDimensions.length]))
    archive.add(`${layerName(count)}_codewords.npy`, writeNpy(codewords, shape))
    count += 1
  }
  if (count !== manifest.layerCount) {
    throw new Refusal('codebooks', `${count} layers`, `${manifest.layerCount}, as the manifest says`)
  }
  return archive.end()
}

function layerName(index: number): string {
  return `layer_${String(index).padStart(3, '0')}`
}

function checkLayer(
  codebook: SparseCodebook,
  { codebookSize, height, width }: ResidualArchiveManifest,
  where: string,
): void {
  try {
    checkSparseCodebook(codebook, height * width)
    checkFiniteCodewords(codebook)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(where, `no codebook (${error.message})`, 'one as it was written')
  }
  if (codebook.codebookSize !== codebookSize) {
    throw new Refusal(where, `${codebook.codebookSize} codewords`, `${codebookSize}, as the manifest says`)
  }
}

/** An archive that `writeResidualArchive` wrote, read entry by entry; numpy may have packed it anew. */
export class ResidualArchive {
  private constructor(
    private readonly archive: ZipFile,
    private readonly where: string,
    readonly manifest: ResidualArchiveManifest,
  ) {}

  /**
   * Reads the directory and the manifest.
   * @param where the file's name, for refusals
   * @throws Refusal for another kind of archive or a manifest that is damaged
   */
  static async open(file: Blob, where: string): Promise<ResidualArchive> {
    const archive = await ZipFile.open(file, where, maximumEntries)
    if (!archive.has(manifestName)) {
      throw new Refusal(where, `an archive without ${manifestName}`, 'codebooks that this laboratory wrote')
    }
    const bytes = await archive.read(manifestName, maximumManifestBytes)
    return new ResidualArchive(archive, where, readManifest(bytes, where))
  }

  /** Tells its contents from others, such as those that numpy has changed. */
  get checksum(): number {
    return this.archive.checksum
  }

  /** @throws Refusal for entries that are missing or damaged, or of another shape; whether the axes are orthonormal is not looked at */
  async transform(): Promise<SubBandNumbers> {
    const { height, width, bandSize, pictureCount } = this.manifest
    const layout = new SubBandLayout(height, width, bandSize)
    if (layout.matrixLength > mostBases) {
      const found = `bases of ${layout.matrixLength} numbers`
      throw new Refusal(`${this.where}, ${manifestName}`, found, `at most ${mostBases}`)
    }
    const mean = Float32Array.from(await this.#array('mean', [layout.dimension]))
    const variances = await this.#array('variances', [layout.dimension])
    const bases = new Float32Array(layout.matrixLength)
    for (const group of bandGroups(layout)) {
      const { name, dimension, bands } = group
      scatterBases(group, await this.#array(name, [bands.length, dimension, dimension]), bases)
    }
    return { layout, pictureCount, mean, variances, bases }
  }

  /** @throws Refusal as above, and for places that are not ascending or stand in both lists */
  async split(): Promise<ArchivedSplit> {
    const [train, test] = [await this.#places('train'), await this.#places('test')]
    const trained = new Set(train)
    if (test.some((place) => trained.has(place))) {
      throw new Refusal(`${this.where}, test`, 'pictures that are trained on', 'others')
    }
    return { train, test }
  }

  /** @throws Refusal as above, and for what is no codebook of this archive */
  async layer(index: number): Promise<SparseCodebook> {
    const { height, width, codebookSize } = this.manifest
    const name = layerName(index)
    const dimension = height * width
    const active = await this.#list(`${name}_dimensions`, dimension)
    const codewords = await this.#array(`${name}_codewords`, [codebookSize, active.length])
    const codebook: SparseCodebook = {
      codebookSize,
      dimension,
      activeDimensions: this.#whole(active, `${name}_dimensions`),
      codewords: Float32Array.from(codewords),
    }
    checkLayer(codebook, this.manifest, `${this.where}, ${name}`)
    return codebook
  }

  async #places(name: string): Promise<Int32Array> {
    const places = this.#whole(await this.#list(name, mostPlaces), name)
    const isAscending = places.every((place, i) => place > (i === 0 ? -1 : places[i - 1]))
    if (!isAscending) throw new Refusal(`${this.where}, ${name}`, 'places in disorder', 'ascending places')
    return places
  }

  #whole(values: Float64Array, name: string): Int32Array {
    const whole = Int32Array.from(values)
    const place = values.findIndex((value, i) => value !== whole[i])
    if (place < 0) return whole
    throw new Refusal(`${this.where}, ${name}`, `${values[place]} at place ${place}`, 'whole numbers')
  }

  /** An array of one axis, of a length that is not known. */
  async #list(name: string, maximumCount: number): Promise<Float64Array> {
    const { shape, values } = await this.#parsed(name, maximumCount)
    if (shape.length === 1 && shape[0] <= maximumCount) return values
    throw new Refusal(
      `${this.where}, ${name}`,
      `shape (${shape.join(', ')})`,
      `one axis of at most ${maximumCount}`,
    )
  }

  async #array(name: string, expected: readonly number[]): Promise<Float64Array<ArrayBuffer>> {
    const count = expected.reduce((product, length) => product * length, 1)
    const { shape, values } = await this.#parsed(name, count)
    if (shape.length === expected.length && shape.every((length, axis) => length === expected[axis])) {
      return values
    }
    const found = `shape (${shape.join(', ')})`
    throw new Refusal(`${this.where}, ${name}`, found, `(${expected.join(', ')}), by the manifest`)
  }

  async #parsed(name: string, maximumCount: number): Promise<ReturnType<typeof parseNpy>> {
    const bytes = await this.archive.read(`${name}.npy`, headerBytes + elementBytes * maximumCount)
    return parseNpy(bytes, `${this.where}, ${name}`)
  }
}
