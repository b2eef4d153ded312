import type { FaceSet } from '../../../../workers/contracts/faces-results.ts'
import type { FacesState } from '../state.ts'

export type GalleryView = 'train' | 'test'

/** Which pictures of the set are seen: all, until it is known which are held out. */
export function galleryPlaces(
  set: FaceSet,
  prepared: { readonly train: Int32Array; readonly test: Int32Array } | undefined,
  view: GalleryView,
): Int32Array {
  return prepared ? prepared[view] : Int32Array.from(set.names, (_, place) => place)
}

/** How the faces on the screen are split, where a training of them is shown. */
export function splitOfFaces({ faces, training }: Pick<FacesState, 'faces' | 'training'>) {
  const { shown } = training
  return faces && shown?.set.id === faces.id ? shown.prepared : undefined
}

/** The place in a list of held-out pictures: the last one where the wanted one is missing. */
export function shownPlace(shownFace: number, count: number): number {
  return Math.max(0, Math.min(shownFace, count - 1))
}

/** The thumbnails that can be seen, and one more at each side. */
export function visibleRange(
  scrollLeft: number,
  width: number,
  pitch: number,
  count: number,
): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.min(count, Math.floor(scrollLeft / pitch) - 1))
  return { first, end: Math.max(first, Math.min(count, Math.ceil((scrollLeft + width) / pitch) + 1)) }
}

/** The place that a key leads to; undefined for keys that mean nothing here. */
export function steppedPlace(key: string, place: number, count: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: place + 1,
    ArrowLeft: place - 1,
    PageDown: place + page,
    PageUp: place - page,
    Home: 0,
    End: count - 1,
  }
  if (!Object.hasOwn(steps, key)) return undefined
  return Math.max(0, Math.min(count - 1, steps[key]))
}
