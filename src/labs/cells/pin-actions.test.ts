import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { SourceResult } from '../../../workers/contracts/cells-results.ts'
import { emptyState } from './empty-state.ts'
import { pinActions } from './pin-actions.ts'
import type { CellsState, Wish } from './state.ts'

function lab(some: Partial<CellsState> = {}) {
  const source = { kind: 'source', title: 'first' } as SourceResult
  const store = createStore<CellsState>(() => ({ ...emptyState(), source, ...some }))
  const wishes: Partial<Wish>[] = []
  const actions = pinActions(store, (wish) => {
    wishes.push(wish)
    store.setState(wish)
  })
  return { store, actions, wishes, source }
}

test('a pin keeps settings and source while both change', () => {
  const { store, actions, source } = lab()
  actions.pin()
  const { wanted } = store.getState()
  store.setState({ wanted: { ...wanted, rate: 1 }, source: undefined })
  expect(store.getState().pinned).toMatchObject({ wish: { wanted }, source })
  actions.unpin()
  expect(store.getState().pinned).toBeUndefined()
})

test('swapped twice, all is as it was', () => {
  const { store, actions, wishes } = lab()
  actions.pin()
  const second = { kind: 'source', title: 'second' } as SourceResult
  store.setState({ wanted: { ...store.getState().wanted, rate: 1 }, source: second })
  const { wanted, source, pinned } = store.getState()
  actions.swapPin()
  expect(store.getState().wanted.rate).toBe(2)
  expect(store.getState()).toMatchObject({ source: { title: 'first' }, pinned: { source: second } })
  actions.swapPin()
  expect(store.getState()).toMatchObject({ wanted, source, pinned })
  // The settings are wished for, so that undo can take a swap back.
  expect(wishes).toHaveLength(2)
})

test('in the middle of a drag a pin waits until what is wanted is shown', () => {
  const { store, actions } = lab({ isCatchingUp: true })
  actions.pin()
  expect(store.getState().pinned).toBeUndefined()
  store.setState({ wanted: { ...store.getState().wanted, rate: 2.5 } })
  expect(store.getState().pinned).toBeUndefined()
  store.setState({ wanted: { ...store.getState().wanted, rate: 3 } })
  store.setState({ isCatchingUp: false })
  expect(store.getState().pinned?.wish.wanted.rate).toBe(3)
  actions.unpin()
  store.setState({ isCatchingUp: true })
  store.setState({ isCatchingUp: false })
  expect(store.getState().pinned).toBeUndefined()
})

test('after a crash or a cancel there is nothing to pin, and without a pin nothing to swap', () => {
  for (const some of [{ crash: 'gone' }, { isCancelled: true }, { source: undefined }]) {
    const { store, actions, wishes } = lab(some)
    actions.pin()
    actions.swapPin()
    expect(store.getState().pinned).toBeUndefined()
    expect(wishes).toEqual([])
  }
})
