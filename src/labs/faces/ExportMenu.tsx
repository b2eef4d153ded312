import { downloadText } from '../../figures/export-figure.ts'
import type { FigureTable } from '../../figures/table-text.ts'
import { csvFromTable, jsonFromTable } from '../../figures/table-text.ts'
import { BarMenu } from '../../ui/BarAction.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useFaces, useFacesStore } from './context.ts'
import type { FaceTraining } from './train/trained.ts'
import { comparedWith } from './train/trained.ts'
import { layerTable } from './train/layer-lines.ts'
import { trainedSettings } from './train/trained-settings.ts'

/** The numbers of the training; each figure has an export menu of its own. */
export function ExportMenu() {
  const store = useFacesStore()
  const toast = useToast()
  const disabled = useFaces((state) => state.training.shown === undefined)
  const save =
    (name: string, type: string, write: (table: FigureTable, shown: FaceTraining) => string) => () => {
      const { training } = store.getState()
      if (!training.shown) return
      const table = layerTable(training.shown, comparedWith(training))
      downloadText(write(table, training.shown), type, name)
      toast.show(`Saved ${name}`)
    }
  const items = [
    {
      label: 'All layers',
      hint: 'CSV',
      disabled,
      onSelect: save('quantarium-faces.csv', 'text/csv', csvFromTable),
    },
    {
      label: 'All layers and settings',
      hint: 'JSON',
      disabled,
      onSelect: save('quantarium-faces.json', 'application/json', (table, shown) =>
        jsonFromTable(table, trainedSettings(shown)),
      ),
    },
  ]
  return <BarMenu label="Export" icon="download" items={items} />
}
