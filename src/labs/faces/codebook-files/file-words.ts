import type { FaceSet } from '../../../../workers/contracts/faces-results.ts'
import type { FaceSource } from '../../../../workers/contracts/faces.ts'
import { counted, megabytes, sizeWords } from '../size-words.ts'
import type { OpenedFile } from '../state.ts'
import type { FaceTraining } from '../train/trained.ts'

export function facesWarning(source: FaceSource): string {
  const contents = 'The file contains the mean face, the bases and the codewords of all layers'
  return source === 'heads'
    ? `${contents}. They were learned from rendered heads, which are nobody’s faces.`
    : `${contents}. It contains faces of the people in the training set, who may be recognised from it: give it only to those who may see their pictures.`
}

/** The archive stores its numbers as they lie in memory. */
export function downloadSize({
  prepared,
  layers,
}: {
  readonly prepared: Pick<FaceTraining['prepared'], 'transform'>
  readonly layers: readonly Pick<FaceTraining['layers'][number], 'codebook'>[]
}): string {
  return megabytes(layers.reduce((sum, { codebook }) => sum + codebook.size, prepared.transform.size))
}

export function openedWords({ name, model }: OpenedFile, faces: Pick<FaceSet, 'id'> | undefined): string {
  const { layers, codebookSize, set } = model
  const what = `Pictures are looked at with ${name}: ${counted(layers.length, 'layer')} of ${counted(codebookSize, 'codeword')}, ${sizeWords(model)} pixels.`
  if (set && set.id !== faces?.id) return `${what} It was trained on ${set.title}.`
  return set
    ? `${what} It was trained on the faces on the screen.`
    : `${what} It was trained on other pictures than those on the screen: bring a picture to look at.`
}
