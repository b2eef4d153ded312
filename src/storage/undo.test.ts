import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closeGesture, emptyHistory, recordChange, redo, undo } from './undo.ts'

test('undoing every change and redoing them walks the same states', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), (changes) => {
      let history = emptyHistory<number>()
      let state = 0
      for (const next of changes) {
        history = recordChange(history, state, false)
        state = next
      }
      const seen = [state]
      for (let step = undo(history, state); step; step = undo(history, state)) {
        ;({ state, history } = step)
        seen.unshift(state)
      }
      expect(seen).toEqual([0, ...changes])
      for (let step = redo(history, state); step; step = redo(history, state)) ({ state, history } = step)
      expect(state).toBe(changes.at(-1) ?? 0)
    }),
  )
})

test('a gesture is one step', () => {
  let history = recordChange(emptyHistory<string>(), 'before', true)
  history = recordChange(history, 'during', true)
  history = closeGesture(recordChange(history, 'still during', true))
  expect(history.past).toEqual(['before'])
  expect(undo(history, 'after')?.state).toBe('before')
})

test('a change outside the gesture that is open is a step of its own', () => {
  const during = recordChange(emptyHistory<string>(), 'before', true)
  expect(recordChange(during, 'after', false).past).toEqual(['before', 'after'])
})

test('a change after undo forgets the future', () => {
  const undone = undo(recordChange(emptyHistory<string>(), 'a', false), 'b')
  expect(undone?.history.future).toEqual(['b'])
  expect(recordChange(undone?.history ?? emptyHistory(), 'a', false).future).toEqual([])
})
