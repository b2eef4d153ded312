import type {
  LookParameters,
  LookRequest,
  LookSubject,
} from '../../../../workers/contracts/faces-requests.ts'
import type { FaceModel } from '../../../../workers/contracts/faces-results.ts'
import type { FacesParameters, ResidualTrainer } from '../../../../workers/contracts/faces.ts'
import { maximumLayers } from '../../../../workers/contracts/faces.ts'
import type { LookBasis, LookState, LookWork } from './look-state.ts'

/** What is looked at depends on these. */
export interface LookPage {
  readonly wanted: FacesParameters
  readonly look: LookState
  readonly model: FaceModel | undefined
  /** what made the codebooks of the model */
  readonly trainer: ResidualTrainer
  /** whether nothing is being trained: only then are the cores free for all held-out pictures */
  readonly isAtRest: boolean
}

/** Some work, and what the worker is asked for it. */
export interface RequestedWork {
  readonly work: LookWork
  readonly request: LookRequest
}

/** How many layers the decoder uses: all that are trained where more are wanted. */
export function shownLayersOf(wanted: FacesParameters, model: FaceModel): number {
  return Math.min(wanted.shownLayers, model.layers.length)
}

/** The held-out face that is wanted, counted from 0; the last one where there are fewer. */
export function shownFaceOf(wanted: FacesParameters, model: FaceModel): number {
  return Math.min(wanted.shownFace, Math.max(0, model.test.length - 1))
}

/** Whether the picture that was brought is looked at, and not a held-out face. */
export function isBroughtShown({ look, wanted }: Pick<LookPage, 'look' | 'wanted'>): boolean {
  const { brought } = look
  if (!brought || brought.besideFace !== wanted.shownFace) return false
  const { scale } = brought
  return scale === undefined || (wanted.task === 'superresolution' && wanted.scale === scale)
}

/** What is missing first: the picture, then codewords of the open viewer, then the means over all pictures. */
export function missingWork(page: LookPage): RequestedWork | undefined {
  const { model, look } = page
  if (!model || model.layers.length === 0) return undefined
  const picture = lookWork(page, model)
  const isFailed = ({ work }: RequestedWork): boolean => work.key === look.failure?.key
  if (picture && isFailed(picture)) return undefined
  const isSeen = picture?.work.key === look.shown?.basis.key && look.shown?.isWhole === true
  if (picture && !isSeen) return picture
  return [...codewordWorks(page, model), ...evaluations(page, model)].find((work) => !isFailed(work))
}

function lookWork({ wanted, look, trainer }: LookPage, model: FaceModel): RequestedWork | undefined {
  const aim = aimOf({ wanted, look }, model)
  if (!aim) return undefined
  const { task, noiseDeviation } = wanted
  const layers = shownLayersOf(wanted, model)
  const sceneKey = [model.key, aim.name, conditionOf(wanted)].join('|')
  const key = [sceneKey, layers, model.layers.length].join('|')
  const basis: LookBasis = {
    key,
    sceneKey,
    subject: aim.subject,
    title: aim.title,
    task,
    scale: Number(wanted.scale),
    noiseDeviation,
    layers,
    codebookSize: model.codebookSize,
    trainer,
  }
  return {
    work: { task: 'look', key, basis },
    request: { task: 'look', model, parameters: lookParameters(wanted, layers), subject: aim.subject },
  }
}

interface Aim {
  readonly subject: LookSubject
  readonly title: string
  /** tells one subject from another */
  readonly name: string
}

function aimOf(page: Pick<LookPage, 'look' | 'wanted'>, model: FaceModel): Aim | undefined {
  const { brought } = page.look
  if (brought && isBroughtShown(page)) {
    return { subject: brought.subject, title: brought.title, name: `brought ${brought.id}` }
  }
  if (!model.set || model.test.length === 0) return undefined
  const face = shownFaceOf(page.wanted, model)
  const place = model.test[face]
  return { subject: { place }, title: `held-out face ${face + 1}`, name: `face ${place}` }
}

function lookParameters(wanted: FacesParameters, shownLayers: number): LookParameters {
  const { task, scale, noiseDeviation, seed } = wanted
  return { task, scale, noiseDeviation, seed, shownLayers }
}

/** What the coder is given, apart from the picture. */
function conditionOf({ task, scale, noiseDeviation, seed }: FacesParameters): string {
  if (task === 'superresolution') return `${task} ${scale}`
  return task === 'denoising' ? `${task} ${noiseDeviation} ${seed}` : task
}

/** What tells the means of one training, task and condition from those of another. They are always of all layers. */
export function evaluationKeys(
  wanted: FacesParameters,
  model: FaceModel,
): { readonly key: string; readonly sceneKey: string } {
  const sceneKey = ['mean', model.key, conditionOf(wanted)].join('|')
  return { key: [sceneKey, model.layers.length].join('|'), sceneKey }
}

function evaluations({ wanted, look, isAtRest }: LookPage, model: FaceModel): readonly RequestedWork[] {
  const keys = evaluationKeys(wanted, model)
  if (!isAtRest || !model.set || model.test.length === 0 || keys.key in look.evaluations) return []
  return [
    {
      work: { task: 'evaluate', ...keys },
      request: { task: 'evaluate', model, parameters: lookParameters(wanted, maximumLayers) },
    },
  ]
}

/** Codewords in the viewer are this many pixels high at most. */
const viewedHeight = 48

/** How many of the layers that carry most of a picture are shown with their codewords. */
export const contributorCount = 8

export function codewordsKey(model: FaceModel, layer: number, codeword: number | 'all'): string {
  return ['words', model.key, layer, codeword].join('|')
}

function codewordWorks({ look }: LookPage, model: FaceModel): readonly RequestedWork[] {
  const { viewedLayer, codewords } = look
  if (viewedLayer === undefined) return []
  const layer = Math.min(viewedLayer, model.layers.length - 1)
  const all = Int32Array.from({ length: model.codebookSize }, (_, codeword) => codeword)
  const whole = { key: codewordsKey(model, layer, 'all'), layer, indices: all }
  const largest = contributorsOf(look).map(({ layer, codeword }) => ({
    key: codewordsKey(model, layer, codeword),
    layer,
    indices: Int32Array.of(codeword),
  }))
  return [whole, ...largest]
    .filter(({ key }) => !(key in codewords))
    .map(({ key, layer, indices }) => ({
      work: { task: 'codewords', key },
      request: { task: 'codewords', model, layer, indices, height: Math.min(viewedHeight, model.height) },
    }))
}

export interface Contributor {
  readonly layer: number
  readonly codeword: number
  /** of the energy of the coder's input */
  readonly share: number
}

/** The codewords that carry most of the energy of the picture, largest first. */
export function contributorsOf({ shown }: Pick<LookState, 'shown'>): readonly Contributor[] {
  if (!shown?.layers) return []
  const { codes, energyShares } = shown.layers
  return Array.from(energyShares, (share, layer) => ({ layer, codeword: codes[layer], share }))
    .slice(0, shown.basis.layers)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, contributorCount)
}
