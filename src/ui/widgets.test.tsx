import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataTable } from './DataTable.tsx'
import { ParamSlider } from './ParamSlider.tsx'
import { Progress } from './Progress.tsx'
import { Segmented } from './Segmented.tsx'
import { Stats } from './Stats.tsx'
import { ToastProvider, ToastSlot } from './Toast.tsx'

const nothing = () => {}

test('slider and field share one label, and the slider speaks its value with the unit', () => {
  const markup = renderToStaticMarkup(
    <ParamSlider
      label="rate"
      symbol="R"
      unit="bit"
      value={2}
      minimum={0}
      maximum={4}
      step={0.01}
      onChange={nothing}
    />,
  )
  const labelId = /<label id="([^"]+)"/u.exec(markup)?.[1]
  expect(labelId).toBeDefined()
  expect(markup).toContain(`aria-labelledby="${labelId}"`)
  expect(markup).toContain('aria-valuetext="2.00 bit"')
  expect(markup).toContain('<i class="variable">R</i>')
})

test('a value that follows can be taken hold of, and says what it is', () => {
  const slider = { label: 'level', value: 2, minimum: 0, maximum: 4, step: 1, onChange: () => undefined }
  const markup = renderToStaticMarkup(<ParamSlider {...slider} follows derivedNote="follows from the rate" />)
  expect(markup).toContain('param--follows')
  expect(markup).toContain('role="spinbutton"')
  expect(markup).not.toContain('disabled')
  expect(markup).toContain('follows from the rate')
})

test('a derived value has no field and says why it cannot be moved', () => {
  const slider = { label: 'step', value: 0.863, minimum: 0, maximum: 2, step: 0.001, onChange: nothing }
  const markup = renderToStaticMarkup(<ParamSlider {...slider} derived derivedNote="solved from the rate" />)
  expect(markup).not.toContain('spinbutton')
  expect(markup).toContain('disabled=""')
  expect(markup.match(/solved from the rate/gu)).toHaveLength(2)
  expect(renderToStaticMarkup(<ParamSlider {...slider} />)).toContain('spinbutton')
})

test('a logarithmic slider puts the geometric mean in the middle', () => {
  const markup = renderToStaticMarkup(
    <ParamSlider
      label="words"
      value={64}
      minimum={1}
      maximum={4096}
      step={1}
      scale="log"
      onChange={nothing}
    />,
  )
  expect(markup).toMatch(/type="range" min="0" max="1000" step="1"/u)
  expect(markup).toContain('value="500"')
})

test('progress says count and time in words; a whole of unknown size has no value', () => {
  const known = renderToStaticMarkup(
    <Progress label="Training" done={50} total={200} unit="steps" secondsLeft={3} />,
  )
  expect(known).toContain('50 of 200 steps, about 3 seconds left')
  expect(known).toContain('value="0.25"')
  const unknown = renderToStaticMarkup(<Progress label="Reading" done={7} />)
  expect(unknown).not.toContain('value=')
  expect(renderToStaticMarkup(<Progress label="Nothing" done={0} total={0} />)).toContain('value="0"')
})

test('segmented: the chosen option is the checked radio, and an icon is named by its label', () => {
  const markup = renderToStaticMarkup(
    <Segmented
      label="Theme"
      value="dark"
      onChange={nothing}
      options={[
        { value: 'light', label: 'Light theme', icon: 'sun' },
        { value: 'dark', label: 'Dark theme', icon: 'moon' },
      ]}
    />,
  )
  expect(markup.match(/checked=""/gu)).toHaveLength(1)
  expect(markup).toMatch(/checked=""[^>]*value="dark"|value="dark"[^>]*checked=""/u)
  expect(markup).toContain('aria-label="Light theme"')
})

test('table: first cells are row headers, best and bound are marked', () => {
  const markup = renderToStaticMarkup(
    <DataTable
      caption="Hexagons win."
      columns={[
        { key: 'name', label: 'Quantizer' },
        { key: 'gap', label: 'gap' },
      ]}
      rows={[
        { key: 'lvq', identity: 'lvq', best: true, cells: ['LVQ', '1.37'] },
        { key: 'bound', identity: 'bound', bound: true, cells: ['bound', '0.00'] },
      ]}
    />,
  )
  expect(markup.match(/<th scope="row"/gu)).toHaveLength(2)
  expect(markup).toContain('<tr class="is-best">')
  expect(markup).toContain('<tr class="is-bound">')
  expect(markup).toContain('<td class="table__right">1.37</td>')
})

test('stats: unit beside the value, lead figure marked', () => {
  const markup = renderToStaticMarkup(
    <Stats items={[{ label: 'gap', value: '1.37', unit: 'dB', lead: true }]} />,
  )
  expect(markup).toContain('<dd>1.37<span class="unit"> dB</span></dd>')
  expect(markup).toContain('stat--lead')
})

test('both live regions of the toast exist before there is a message', () => {
  const markup = renderToStaticMarkup(
    <ToastProvider>
      <ToastSlot />
    </ToastProvider>,
  )
  expect(markup).toBe('<div class="toast-slot"><output></output><div role="alert"></div></div>')
})
