import type { FaceModel, FaceSet, LearnedLayer, PreparedFaces } from './faces-results.ts'
import type { FacesParameters } from './faces.ts'

/** What a training has given so far, as it is looked at. */
export function faceModel(
  { codebookSize }: Pick<FacesParameters, 'codebookSize'>,
  set: FaceSet,
  { key, transform, train, test }: PreparedFaces,
  layers: readonly LearnedLayer[],
): FaceModel {
  const { height, width } = set
  return { key, height, width, codebookSize, transform, layers, set, train, test }
}
