import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import type { FaceSet, PreparedFaces } from '../../../../workers/contracts/faces-results.ts'
import type { Complaint, KeptFaces } from '../../../storage/kept-faces.ts'
import type { FacesState } from '../state.ts'

/** What was handed over for keeping last. */
export interface Noted {
  readonly set: FaceSet | undefined
  readonly prepared: PreparedFaces | undefined
  readonly parameters: FacesParameters | undefined
  readonly layerCount: number
}

type Device = Pick<KeptFaces, 'saveSet' | 'savePrepared' | 'saveLayer'>
type Part = (device: Device) => Promise<Complaint>

/**
 * What of the lab is not handed over yet, in the order in which it must be. Rendered heads are kept only with a
 * training, and never instead of pictures that the reader brought.
 */
export function newToKeep(
  { faces, training }: Pick<FacesState, 'faces' | 'training'>,
  noted: Noted,
): { readonly parts: readonly Part[]; readonly after: Noted } {
  const shown = training.shown?.set.id === faces?.id ? training.shown : undefined
  const isUntrained = faces?.source === 'heads' && shown === undefined
  if (!faces || isUntrained || sparesPictures(faces, noted)) return { parts: [], after: noted }
  const parts: Part[] = []
  const isSameSet = noted.set?.id === faces.id
  if (!isSameSet) parts.push((device) => device.saveSet(faces))
  const before: Noted = isSameSet
    ? noted
    : { set: faces, prepared: undefined, parameters: undefined, layerCount: 0 }
  if (!shown) return { parts, after: before }
  const { prepared, parameters, layers } = shown
  const isSameTraining = before.prepared?.key === prepared.key
  if (before.prepared !== prepared || before.parameters !== parameters) {
    parts.push((device) => device.savePrepared(faces.id, prepared, parameters))
  }
  const firstNew = isSameTraining ? before.layerCount : 0
  for (const layer of layers.slice(firstNew)) {
    parts.push((device) => device.saveLayer(prepared.key, layer))
  }
  const layerCount = Math.max(firstNew, layers.length)
  return { parts, after: { set: faces, prepared, parameters, layerCount } }
}

/** Whether these are rendered heads, and what is kept are pictures that the reader brought. */
export function sparesPictures(faces: FaceSet | undefined, { set }: Pick<Noted, 'set'>): boolean {
  return faces?.source === 'heads' && set !== undefined && set.source !== 'heads'
}
