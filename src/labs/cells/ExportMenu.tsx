import { Suspense } from 'react'
import { quantizerNames } from '../../../workers/contracts/cells.ts'
import { downloadText } from '../../figures/export-figure.ts'
import { csvFromTable, jsonFromTable } from '../../figures/table-text.ts'
import { BarMenu } from '../../ui/BarAction.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { comparedFigures } from './compare-figures.ts'
import { useCells, useCellsStore } from './context.ts'
import { codebookFileName, codebookFormats, codebookWords, saveCodebook } from './export-codebook.ts'
import { exportedSettings } from './figures/exported-settings.ts'
import { moreFigures } from './figures/PanelFigures.tsx'
import { LineExportMenu } from './later.tsx'
import { panelName } from './names.ts'
import type { CellsState } from './state.ts'

/** The numbers of the whole lab, and the codebook; each figure has an export menu of its own. */
export function ExportMenu() {
  const store = useCellsStore()
  const isLine = useCells((state) => state.wanted.mode === 'line')
  const codebookName = useCells(({ panels }) => panelName('gvq', panels.gvq))
  const toast = useToast()
  const isPinned = useCells((state) => state.pinned !== undefined)
  const save = (name: string, write: (name: string) => void) => () => {
    write(name)
    toast.show(`Saved ${name}`)
  }
  const items: MenuItem[] = [
    {
      label: 'All figures',
      hint: 'CSV',
      onSelect: save('quantarium-cells.csv', (name) =>
        downloadText(csvFromTable(figuresTable(store.getState())), 'text/csv', name),
      ),
    },
    {
      label: 'All figures and settings',
      hint: 'JSON',
      onSelect: save('quantarium-cells.json', (name) => {
        const state = store.getState()
        const { title, scale, offset } = state.source ?? {}
        const context = { ...exportedSettings(state.panels), source: { title, scale, offset } }
        downloadText(jsonFromTable(figuresTable(state), context), 'application/json', name)
      }),
    },
    {
      label: 'A and B compared',
      hint: 'CSV',
      disabled: !isPinned,
      onSelect: save('quantarium-compared.csv', (name) =>
        downloadText(csvFromTable(comparedTable(store.getState())), 'text/csv', name),
      ),
    },
    ...codebookFormats.map((format) => ({
      label: `${codebookName} codebook (${codebookWords[format]})`,
      hint: format,
      onSelect: () => {
        const training = store.getState().panels.gvq?.training
        if (!training) return
        const name = codebookFileName(format)
        void saveCodebook(training, format, name).then(() => toast.show(`Saved ${name}`))
      },
    })),
  ]
  if (isLine) {
    return (
      <Suspense>
        <LineExportMenu />
      </Suspense>
    )
  }
  return <BarMenu label="Export" icon="download" items={items} />
}

/** Every figure of A, which is pinned, and of B, which is shown. */
function comparedTable({ panels, pinned }: CellsState) {
  const rows = quantizerNames.flatMap((name) => {
    const [a, b] = [pinned?.panels[name], panels[name]]
    if (!a || !b) return []
    const names = [panelName(name, a), panelName(name, b)]
    return comparedFigures(a.figures, b.figures).map(({ label, a, b, change }) => [
      ...names,
      label,
      a,
      b,
      change,
    ])
  })
  return { columns: ['quantizer A', 'quantizer B', 'figure', 'A', 'B', 'B - A'], rows }
}

function figuresTable({ panels }: CellsState) {
  const rows = quantizerNames.flatMap((name) => {
    const panel = panels[name]
    if (!panel) return []
    const { rateBits, mse, snrDb, gapDb } = panel.figures
    const figures = [
      { label: 'rate, bit/dim', value: rateBits },
      { label: 'MSE', value: mse },
      { label: 'SNR, dB', value: snrDb },
      { label: 'gap, dB', value: gapDb },
      ...moreFigures(panel),
    ]
    return figures.map(({ label, value }) => [panelName(name, panel), label, value])
  })
  return { columns: ['quantizer', 'figure', 'value'], rows }
}
