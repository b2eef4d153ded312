import type { FacesParameters } from '../../contracts/faces.ts'
import { facesTable } from '../../contracts/faces.ts'
import type { CodebookFileRequest } from '../../contracts/faces-requests.ts'
import type { CodebookFileEvent, FaceModel, LearnedLayer } from '../../contracts/faces-results.ts'
import { repairParameters } from '../../contracts/repair.ts'
import { decodeCodebook, encodeCodebook } from '../../core/formats/codebook-blob.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { ResidualArchive, writeResidualArchive } from '../../core/formats/residual-archive.ts'
import { decodeTransform, encodeTransform } from '../../core/formats/transform-blob.ts'
import type { SparseCodebook } from '../../core/training/training-rows.ts'
import { counted } from '../counted.ts'
import type { Pace } from '../pace.ts'

type SaveRequest = Extract<CodebookFileRequest, { task: 'save' }>
type OpenRequest = Extract<CodebookFileRequest, { task: 'open' }>

/**
 * Writes the codebooks of a training as an archive, or reads one that was written so.
 * @throws Refusal for a training or an archive that is damaged; Aborted between layers
 */
export async function* codebookFile(
  request: CodebookFileRequest,
  pace: Pace,
): AsyncGenerator<CodebookFileEvent, void> {
  if (request.task === 'open') yield* openCodebooks(request, pace)
  else yield { kind: 'file', file: await saveCodebooks(request, pace) }
}

async function saveCodebooks({ model, parameters, layers }: SaveRequest, pace: Pace): Promise<Blob> {
  const transform = await decodeTransform(model.transform, 'the transform of the training')
  const manifest = {
    height: model.height,
    width: model.width,
    bandSize: transform.layout.bandSize,
    codebookSize: model.codebookSize,
    layerCount: layers.length,
    pictureCount: transform.pictureCount,
    key: model.key,
    setId: model.set?.id ?? '',
    parameters,
    figures: layers.map(figuresOf),
  }
  return writeResidualArchive(manifest, transform, model, decoded(layers, pace))
}

/** One at a time, as the archive takes them. */
async function* decoded(layers: readonly LearnedLayer[], pace: Pace): AsyncGenerator<SparseCodebook, void> {
  for (const { index, codebook } of layers) {
    await pace.breathe()
    yield await decodeCodebook(codebook, `layer ${index + 1}`)
  }
}

function figuresOf(layer: LearnedLayer): Record<string, number> {
  const { trainDistortion, testDistortion, activeCount, codewordsUsed, waterLevel } = layer
  const figures = { trainDistortion, testDistortion, activeCount, codewordsUsed, waterLevel }
  // Without held-out pictures there is no test distortion, and JSON has no word for that.
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => Number.isFinite(figure)))
}

async function* openCodebooks(
  { file, name }: OpenRequest,
  pace: Pace,
): AsyncGenerator<CodebookFileEvent, void> {
  const archive = await ResidualArchive.open(file, name)
  const { height, width, codebookSize, layerCount, setId } = archive.manifest
  // They may have been changed since they were trained: what was seen with those of the training is not true of them.
  const key = `${archive.manifest.key} in file ${archive.checksum}`
  const transform = encodeTransform(await archive.transform())
  // Looks whether the axes are orthonormal.
  await decodeTransform(transform, `${name}, bases`)
  const layers: FaceModel['layers'][number][] = []
  for (let index = 0; index < layerCount; index += 1) {
    if (await pace.breathe()) {
      yield { kind: 'progress', share: index / layerCount, words: `layer ${index + 1} of ${layerCount}` }
    }
    layers.push({ index, codebook: encodeCodebook(await archive.layer(index)) })
  }
  const { train, test } = await archive.split()
  const { parameters, remarks } = parametersOf(archive, name)
  yield {
    kind: 'opened',
    model: { key, height, width, codebookSize, transform, layers, set: undefined, train, test },
    setId,
    parameters,
    remarks,
  }
}

function parametersOf(
  { manifest }: ResidualArchive,
  name: string,
): { readonly parameters: FacesParameters; readonly remarks: readonly string[] } {
  const { bandSize, codebookSize } = manifest
  const { parameters, remarks } = repairParameters(facesTable, manifest.parameters)
  if (parameters.bandSize !== bandSize || parameters.codebookSize !== codebookSize) {
    const found = `parameters for bands of ${parameters.bandSize} and ${parameters.codebookSize} codewords`
    throw new Refusal(`${name}, manifest.json`, found, `${bandSize} and ${codebookSize}, as it says itself`)
  }
  const count = counted(remarks.length, 'parameter')
  return { parameters, remarks: remarks.length === 0 ? [] : [`${count} of the training not understood.`] }
}
