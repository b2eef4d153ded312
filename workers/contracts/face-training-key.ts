import { trainingParameters } from './faces.ts'
import type { FacesParameters } from './faces.ts'
import type { FaceSet } from './faces-results.ts'

/** Of two numbers of layers the smaller is the beginning of the larger: it does not tell trainings apart. */
const telling = trainingParameters.filter((name) => name !== 'layers')

/** Tells one training from another by its faces and all settings that its layers depend on. */
export function trainingKey(parameters: FacesParameters, set: Pick<FaceSet, 'id'>): string {
  return [set.id, ...telling.map((name) => `${name}=${effective(parameters, name)}`)].join(' ')
}

/** A setting that this training does not read is left out: to change it changes nothing. */
function effective(parameters: FacesParameters, name: (typeof telling)[number]): string {
  const { trainer, split } = parameters
  const isIdle =
    (name === 'regularization' && trainer !== 'vr') ||
    (name === 'testShare' && split === 'every6') ||
    ((name === 'iterations' || name === 'initialization') && trainer === 'random')
  return isIdle ? '' : String(parameters[name])
}
