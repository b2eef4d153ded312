import { lineQuantizerNames } from '../../../../workers/contracts/cells-line.ts'
import { downloadText } from '../../../figures/export-figure.ts'
import { csvFromTable, jsonFromTable } from '../../../figures/table-text.ts'
import type { FigureTable } from '../../../figures/table-text.ts'
import { BarMenu } from '../../../ui/BarAction.tsx'
import type { MenuItem } from '../../../ui/Menu.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { useCellsStore } from '../context.ts'
import type { ShownLine } from '../state.ts'
import { lineNames } from './line-names.ts'
import { lineSettings } from './line-settings.ts'

/** The numbers of the line as a whole; each figure has an export menu of its own. */
export function LineExportMenu() {
  const store = useCellsStore()
  const toast = useToast()
  const save = (name: string, type: string, textOf: (line: ShownLine) => string) => () => {
    const { line } = store.getState()
    if (!line) return
    downloadText(textOf(line), type, name)
    toast.show(`Saved ${name}`)
  }
  const items: MenuItem[] = [
    {
      label: 'All figures',
      hint: 'CSV',
      onSelect: save('quantarium-line.csv', 'text/csv', (line) => csvFromTable(lineFigures(line))),
    },
    {
      label: 'All figures and settings',
      hint: 'JSON',
      onSelect: save('quantarium-line.json', 'application/json', (line) =>
        jsonFromTable(lineFigures(line), lineSettings(line)),
      ),
    },
  ]
  return <BarMenu label="Export" icon="download" items={items} />
}

function lineFigures({ quantizers }: ShownLine): FigureTable {
  return {
    columns: ['quantizer', 'levels', 'rate, bit', 'entropy, bit', 'MSE', 'SNR, dB', 'gap, dB'],
    rows: lineQuantizerNames.map((name) => {
      const { levelCount, rateBits, entropyBits, mse, snrDb, gapDb } = quantizers[name]
      return [lineNames[name].short, levelCount, rateBits, entropyBits, mse, snrDb, gapDb]
    }),
  }
}
