import { vi } from 'vitest'
import type { FaceSetRequest, FaceTrainingRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { FaceSetEvent, FaceTrainingEvent } from '../../../../workers/contracts/faces-results.ts'
import type { Messenger } from '../../parts/wishes.ts'
import { createFacesStore } from '../store.ts'
import { FakeRunner } from './fake-runner.ts'
import { faceSetOf, layerOf, preparedOf } from './made-up.ts'

/** A lab whose workers are played by the test, on fake timers. It looks at nothing. */
export function labOf() {
  const pictures = new FakeRunner<FaceSetRequest, FaceSetEvent>()
  const trainer = new FakeRunner<FaceTrainingRequest, FaceTrainingEvent>()
  const looker = {
    run: () => ({ abort: () => undefined, done: Promise.resolve() }),
    terminate: () => undefined,
  }
  const say = vi.fn<Messenger['say']>()
  const store = createFacesStore({ pictures, trainer, looker }, { say, hush: () => undefined })
  const rest = async () => vi.advanceTimersByTimeAsync(400)
  const trainAll = async (count: number): Promise<void> => {
    trainer.tell(preparedOf(count), ...Array.from({ length: count }, (_, index) => layerOf(index)))
    await trainer.end()
    await rest()
  }
  return { store, pictures, trainer, say, rest, trainAll, get: () => store.getState() }
}

/** A lab that was opened, has its faces, and is about to train them. */
export async function openedLab() {
  const lab = labOf()
  const heads = faceSetOf()
  lab.get().compute()
  lab.pictures.tell(heads)
  await lab.pictures.end()
  await lab.rest()
  return { ...lab, heads }
}
