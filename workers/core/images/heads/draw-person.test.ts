import { expect, test } from 'vitest'
import { drawPerson } from './draw-person.ts'

const people = Array.from({ length: 400 }, (_, index) => drawPerson(5, index))

test('the same seed and index are the same person, any other is somebody else', () => {
  expect(drawPerson(5, 3)).toEqual(people[3])
  expect(drawPerson(6, 3)).not.toEqual(people[3])
  expect(new Set(people.map((person) => JSON.stringify(person))).size).toBe(400)
})

test('eyes, nose and mouth stay where an aligned crop has them, and do not run into one another', () => {
  for (const person of people) {
    expect(Math.abs(person.eyeX - 0.38)).toBeLessThan(0.03)
    expect(Math.abs(person.eyeY + 1 / 3)).toBeLessThan(0.03)
    expect(Math.abs(person.mouthY - 0.515)).toBeLessThan(0.035)
    const underNose = person.eyeY + person.noseLength + 0.12
    expect(underNose).toBeLessThan(person.mouthY - 0.01)
    expect(person.mouthY + person.lowerLip).toBeLessThan(person.chinY - 0.15)
    expect(person.eyeX - person.eyeWidth).toBeGreaterThan(0.1)
    expect(person.eyeX + person.eyeWidth).toBeLessThan(person.faceWidth)
    expect(person.eyeY - person.browGap - person.browThickness).toBeGreaterThan(person.hairline - 0.1)
    for (const tone of [person.skinTone, person.hairTone, person.irisTone, person.lipTone]) {
      expect(tone).toBeGreaterThan(0)
      expect(tone).toBeLessThan(1)
    }
  }
})

test('every cut of hair is worn; a beard comes with a heavier brow ridge', () => {
  expect(new Set(people.map(({ hairStyle }) => hairStyle)).size).toBe(6)
  const ridge = (some: typeof people): number =>
    some.reduce((sum, { browRidge }) => sum + browRidge, 0) / some.length
  const bearded = people.filter(({ beard }) => beard > 0)
  expect(bearded.length).toBeGreaterThan(40)
  expect(ridge(bearded)).toBeGreaterThan(1.2 * ridge(people.filter(({ beard }) => beard === 0)))
})
