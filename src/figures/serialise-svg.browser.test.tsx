import { afterEach, expect, test } from 'vitest'
import { mount } from '../ui/testing/mount.tsx'
import type { Mounted } from '../ui/testing/mount.tsx'
import { Curve } from './Curve.tsx'
import { DragHandle } from './DragHandle.tsx'
import { Plot } from './Plot.tsx'
import { pngFromSvg } from './export-figure.ts'
import { serialiseSvg } from './serialise-svg.ts'

let page: Mounted | undefined
afterEach(() => page?.unmount())

const line = [
  { x: 0, y: 0 },
  { x: 1, y: 1 },
]
const origin = { x: 0, y: 0 }

function exported(): string {
  page = mount(
    <Plot label="A < B" xDomain={[0, 1]} yDomain={[0, 1]} xTitle="rate" size={{ width: 200, height: 150 }}>
      {(frame) => (
        <>
          <Curve frame={frame} identity="bound" points={line} />
          <DragHandle
            label="knob"
            position={origin}
            step={1}
            toPixels={(point) => point}
            toData={(point) => point}
            onMove={() => {}}
          />
        </>
      )}
    </Plot>,
  )
  return serialiseSvg(page.find<SVGSVGElement>('.plot__svg'), '#fbfbf9')
}

test('the file stands alone: looks are attributes, interaction is gone', () => {
  const markup = exported()
  const file = new DOMParser().parseFromString(markup, 'image/svg+xml')
  expect(file.querySelector('parsererror')).toBeNull()
  expect(file.querySelectorAll('[class], [style], style, [tabindex], [data-export]')).toHaveLength(0)
  const curve = [...file.querySelectorAll('path')].find(
    (path) => path.getAttribute('stroke-dasharray') !== null,
  )
  expect(curve?.getAttribute('stroke')).toBe('rgb(23, 24, 28)')
  expect(curve?.getAttribute('stroke-width')).toBe('2.25px')
  expect(curve?.getAttribute('fill')).toBe('none')
  // Of the three circles of a handle only the knob is part of the picture.
  expect(file.querySelectorAll('circle')).toHaveLength(1)
  expect(file.documentElement.firstElementChild?.getAttribute('fill')).toBe('#fbfbf9')
  expect(file.querySelector('text')?.closest('[font-family], [font-size]')).not.toBeNull()
})

test('the figure on the page is left as it was', () => {
  exported()
  const curve = page?.find('.curve--bound')
  expect(curve?.getAttribute('stroke')).toBeNull()
  expect(page?.host.querySelectorAll('circle')).toHaveLength(3)
})

test('the file can be painted', async () => {
  const png = await pngFromSvg(exported(), 200, 150, 2)
  const picture = await createImageBitmap(png)
  expect([picture.width, picture.height]).toEqual([400, 300])
})

test('words keep their length in a file that has none of the fonts of the page', () => {
  const shown = exported()
  const file = new DOMParser().parseFromString(shown, 'image/svg+xml')
  const text = [...file.querySelectorAll('text')].find(({ textContent }) => textContent === 'rate')
  if (!text) throw new Error('the title of the axis is not in the file')
  const length = Number(text.getAttribute('textLength'))
  text.setAttribute('font-family', 'monospace')
  text.setAttribute('font-weight', '700')
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  document.body.append(picture)
  picture.append(text)
  expect(length).toBeGreaterThan(10)
  expect(Math.abs(text.getBBox().width - length)).toBeLessThan(2)
  picture.remove()
})
