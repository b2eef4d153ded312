import { expect, test } from 'vitest'
import { stripMarkup } from './strip-markup.ts'

const style = { background: '#fff', ink: '#000', font: '"Inter", sans-serif' }
const tile = {
  title: 'RRQ',
  value: '25.3 dB',
  source: 'data:image/png;base64,AA',
  identity: 'rrq',
  colour: '#808',
} as const

test('pictures stand side by side, each with its name, figure and marker', () => {
  const { markup, width, height } = stripMarkup(
    [{ ...tile, title: 'Original', value: '', identity: undefined }, tile],
    { height: 96, width: 84 },
    style,
  )
  expect(width).toBe(12 + 2 * 96)
  expect(height).toBeGreaterThan(96)
  expect(markup.match(/<image /gu)).toHaveLength(2)
  expect(markup.match(/<path /gu)).toHaveLength(1)
  expect(markup).toContain('>25.3 dB</text>')
  expect(markup).toContain('<image x="108"')
})

test('a title cannot break the drawing', () => {
  const { markup } = stripMarkup([{ ...tile, title: '<b> & "c"' }], { height: 8, width: 8 }, style)
  expect(markup).toContain('&lt;b> &amp; &quot;c&quot;')
  expect(markup).not.toContain('<b>')
})
