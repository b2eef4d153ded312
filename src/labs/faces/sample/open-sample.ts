import type { FacesStore } from '../store.ts'
import { portraitFiles } from './sample-portraits.ts'

/**
 * Has the portraits read and shown, unless the reader wished for something else while they came.
 * @throws Error where they cannot be had
 */
export async function openSample(store: FacesStore, names: readonly string[]): Promise<void> {
  const { wanted } = store.getState()
  const files = await portraitFiles(names)
  if (store.getState().wanted !== wanted) return
  const title = `${names.length} sample portraits (fake-avatars)`
  store
    .getState()
    .openPictures({ task: 'pictures', source: 'sample', title, files, framing: { manner: 'crop' } })
}
