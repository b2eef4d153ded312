import { downloadText } from '../../figures/export-figure.ts'
import { csvFromTable, jsonFromTable } from '../../figures/table-text.ts'
import { BarMenu } from '../../ui/BarAction.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { componentTable, exportedContext } from './components.ts'
import { useWaterfilling, useWaterfillingStore } from './context.ts'
import type { ShownWater } from './state.ts'

/** The numbers of the whole lab; each figure has an export menu of its own. */
export function ExportMenu() {
  const store = useWaterfillingStore()
  const toast = useToast()
  const disabled = useWaterfilling((state) => state.water === undefined)
  const save = (name: string, type: string, write: (water: ShownWater) => string) => () => {
    const { water } = store.getState()
    if (!water) return
    downloadText(write(water), type, name)
    toast.show(`Saved ${name}`)
  }
  const items = [
    {
      label: 'All components',
      hint: 'CSV',
      disabled,
      onSelect: save('quantarium-waterfilling.csv', 'text/csv', (water) =>
        csvFromTable(componentTable(water)),
      ),
    },
    {
      label: 'All components and settings',
      hint: 'JSON',
      disabled,
      onSelect: save('quantarium-waterfilling.json', 'application/json', (water) =>
        jsonFromTable(componentTable(water), exportedContext(water)),
      ),
    },
  ]
  return <BarMenu label="Export" icon="download" items={items} />
}
