import { faceModel } from '../../../contracts/face-model.ts'
import type { FaceModel, FaceSet, LearnedLayer, PreparedFaces } from '../../../contracts/faces-results.ts'
import type { FacesParameters } from '../../../contracts/faces.ts'
import { facesTable } from '../../../contracts/faces.ts'
import { defaultParameters } from '../../../contracts/parameters.ts'
import { FaceTrainingJob } from '../train-faces.ts'

/** A training from its beginning to its end, as the page would hold it. */
export async function trainedModel(set: FaceSet, some: Partial<FacesParameters>): Promise<FaceModel> {
  const parameters = { ...defaultParameters(facesTable), ...some }
  const layers: LearnedLayer[] = []
  let prepared: PreparedFaces | undefined
  const { signal } = new AbortController()
  for await (const event of new FaceTrainingJob().train({ parameters, set, done: [] }, signal)) {
    if (event.kind === 'prepared') prepared = event
    if (event.kind === 'layer') layers.push(event)
  }
  if (!prepared) throw new Error('nothing was prepared')
  return faceModel(parameters, set, prepared, layers)
}
