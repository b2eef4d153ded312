import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import type { Kept } from '../../../storage/check-kept-faces.ts'
import type { Complaint, KeptFaces } from '../../../storage/kept-faces.ts'
import type { Messenger } from '../../parts/wishes.ts'
import type { FacesStore } from '../store.ts'
import { deletedWords } from './keep-words.ts'
import { isOf } from './kept-match.ts'
import { newToKeep, sparesPictures } from './new-to-keep.ts'
import type { Noted } from './new-to-keep.ts'

export interface KeepState {
  /** whether what the reader brings, and what is learned, is kept on this device */
  readonly isOn: boolean
  /** kept before and not on the screen; nothing is kept instead until the reader has decided */
  readonly offered: Kept | undefined
  /** rendered heads are on the screen, and not kept in the place of the reader's pictures */
  readonly isSparing: boolean
}

export interface KeepActions {
  /**
   * Looks up what is kept when the lab opens with these settings. What was kept with the same settings is shown and
   * gone on with; other work is offered.
   * @returns whether it is shown; later on the lab is as the reader left it, and this is false
   */
  readonly begin: (wanted: FacesParameters) => Promise<boolean>
  /** Keeps what is on the screen, and from now on what comes. */
  readonly turnOn: () => Promise<void>
  readonly openOffered: () => void
  /** Keeps what is on the screen instead of what is offered. */
  readonly replaceOffered: () => void
  /** Leaves nothing on the device, and turns keeping off. What is on the screen stays. */
  readonly deleteEverything: () => Promise<void>
}

export type KeepStore = StoreApi<KeepState & KeepActions>

/** Some browsers leave a store that they do not want to open without an answer: the lab does not wait for ever. */
const longestSilence = 3000

const nothingNoted: Noted = { set: undefined, prepared: undefined, parameters: undefined, layerCount: 0 }

/** Follows the lab and keeps what is new in it, where the reader wants that. */
export function createKeepStore(
  device: Pick<KeptFaces, keyof KeptFaces>,
  lab: Pick<FacesStore, 'getState' | 'subscribe'>,
  { say }: Pick<Messenger, 'say'>,
): KeepStore {
  return createStore((set, get) => {
    // What was handed over for keeping, whether or not it is written yet.
    let noted = nothingNoted
    let lastComplaint: Complaint
    // A room that is drawn twice asks twice.
    let beginning: Promise<boolean> | undefined
    let hasBegun = false

    function complain(complaint: Complaint): void {
      // A full device says the same of each layer.
      if (complaint !== undefined && complaint !== lastComplaint) say(complaint, 'error')
      lastComplaint = complaint ?? lastComplaint
    }

    async function lookUp(wanted: FacesParameters): Promise<boolean> {
      const found = await Promise.race([Promise.all([device.isOn(), device.load()]), silence()])
      hasBegun = true
      if (!found) return false
      const [isOn, { kept, remarks }] = found
      if (remarks.length > 0) say(remarks.join(' '), 'error')
      const isShown = kept !== undefined && isOf(kept, wanted)
      set({ isOn, offered: isShown ? undefined : kept })
      if (isShown) show(kept, wanted)
      keepNew()
      return isShown
    }

    function keepNew(): void {
      const { isOn, offered } = get()
      if (!isOn || offered) return
      const { parts, after } = newToKeep(lab.getState(), noted)
      // A device that was full for other pictures may not be so for these.
      if (after.set?.id !== noted.set?.id) lastComplaint = undefined
      noted = after
      const isSparing = sparesPictures(lab.getState().faces, noted)
      if (isSparing !== get().isSparing) set({ isSparing })
      for (const part of parts) void part(device).then(complain)
    }

    function show({ set: faces, training }: Kept, parameters: FacesParameters): void {
      noted = training
        ? { set: faces, ...training, layerCount: training.layers.length }
        : { ...nothingNoted, set: faces }
      lab.getState().restore({
        set: faces,
        parameters,
        prepared: training?.prepared,
        layers: training?.layers ?? [],
      })
    }

    lab.subscribe((state, before) => {
      const isNew = state.faces !== before.faces || state.training.shown !== before.training.shown
      if (isNew) keepNew()
    })

    return {
      isOn: false,
      offered: undefined,
      isSparing: false,
      begin(wanted) {
        if (hasBegun) return Promise.resolve(false)
        beginning ??= lookUp(wanted)
        return beginning
      },
      async turnOn() {
        const complaint = await device.turnOn()
        if (complaint !== undefined) return complain(complaint)
        set({ isOn: true })
        return keepNew()
      },
      openOffered() {
        const { offered } = get()
        if (!offered) return
        set({ offered: undefined })
        show(offered, offered.training?.parameters ?? lab.getState().wanted)
      },
      replaceOffered() {
        set({ offered: undefined })
        keepNew()
      },
      async deleteEverything() {
        const deleted = await device.deleteEverything()
        if (typeof deleted === 'string') return say(deleted, 'error')
        noted = nothingNoted
        lastComplaint = undefined
        set({ isOn: false, offered: undefined, isSparing: false })
        return say(deletedWords(deleted), 'info')
      },
    }
  })
}

function silence(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), longestSilence)
  })
}
