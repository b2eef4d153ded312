import type { FaceModel } from '../../../contracts/faces-results.ts'
import { decodeCodebook } from '../../../core/formats/codebook-blob.ts'
import { Refusal } from '../../../core/formats/refusal.ts'
import { decodeTransform } from '../../../core/formats/transform-blob.ts'
import { ResidualCodebooks } from '../../../core/quantizers/residual-codebooks.ts'
import type { SparseCodebook } from '../../../core/training/training-rows.ts'
import type { SubBandTransform } from '../../../core/transforms/sub-band-transform.ts'
import { readPixels } from '../face-set.ts'

/** A model as numbers. While a training goes on only its new layers are read. */
export class LoadedModel {
  #coder: ResidualCodebooks | undefined

  private constructor(
    readonly source: FaceModel,
    readonly transform: SubBandTransform,
    readonly codebooks: readonly SparseCodebook[],
    /** bytes of the whole set; none of codebooks that were loaded alone */
    readonly pixels: Uint8Array | undefined,
  ) {}

  /** @param previous what was loaded before @throws Refusal for Blobs that are damaged or do not fit one another */
  static async load(source: FaceModel, previous: LoadedModel | undefined): Promise<LoadedModel> {
    const isSame = previous?.source.key === source.key
    // Codebooks that were opened alone may be opened again beside their pictures.
    const isSameSet = previous !== undefined && previous.source.set?.id === source.set?.id
    if (isSame && isSameSet && previous.source.layers.length === source.layers.length) return previous
    const known = isSame ? previous.codebooks.slice(0, source.layers.length) : []
    const added = source.layers
      .slice(known.length)
      .map(({ codebook, index }) => decodeCodebook(codebook, `layer ${index + 1}`))
    const transform = isSame ? previous.transform : await decodeTransform(source.transform, 'sub-bands')
    const pixels = isSameSet ? previous.pixels : source.set && (await readPixels(source.set))
    return new LoadedModel(source, transform, [...known, ...(await Promise.all(added))], pixels)
  }

  get height(): number {
    return this.transform.layout.height
  }

  get width(): number {
    return this.transform.layout.width
  }

  get layerCount(): number {
    return this.codebooks.length
  }

  /** Encoder and decoder through the layers that are learned: there must be one. */
  get coder(): ResidualCodebooks {
    return (this.#coder ??= new ResidualCodebooks(this.codebooks))
  }

  /** The grey levels of a picture of the set. @throws Refusal for a place that is none, or codebooks without a set */
  picture(place: number): Float64Array {
    const { pixels } = this
    if (!pixels)
      throw new Refusal('picture', 'codebooks without their pictures', 'the faces they were trained on')
    const size = this.height * this.width
    const count = pixels.length / size
    if (!(Number.isInteger(place) && place >= 0 && place < count)) {
      throw new Refusal('picture', `found number ${place + 1}`, `1 to ${count}`)
    }
    return Float64Array.from(pixels.subarray(place * size, (place + 1) * size))
  }
}
