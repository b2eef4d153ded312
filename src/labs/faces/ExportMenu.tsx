import { downloadText } from '../../figures/export-figure.ts'
import { csvFromTable, jsonFromTable } from '../../figures/table-text.ts'
import { BarMenu } from '../../ui/BarAction.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useFaces, useFacesStore } from './context.ts'
import type { TrainingState } from './train/trained.ts'
import { layerTable } from './train/layer-lines.ts'
import { trainedSettings } from './train/trained-settings.ts'

/** The numbers of the training; each figure has an export menu of its own. */
export function ExportMenu() {
  const store = useFacesStore()
  const toast = useToast()
  const disabled = useFaces((state) => state.training.shown === undefined)
  const save = (name: string, type: string, write: (training: TrainingState) => string) => () => {
    downloadText(write(store.getState().training), type, name)
    toast.show(`Saved ${name}`)
  }
  const items = [
    {
      label: 'All layers',
      hint: 'CSV',
      disabled,
      onSelect: save('quantarium-faces.csv', 'text/csv', ({ shown, earlier }) =>
        shown ? csvFromTable(layerTable(shown, earlier)) : '',
      ),
    },
    {
      label: 'All layers and settings',
      hint: 'JSON',
      disabled,
      onSelect: save('quantarium-faces.json', 'application/json', ({ shown, earlier }) =>
        shown ? jsonFromTable(layerTable(shown, earlier), trainedSettings(shown)) : '',
      ),
    },
  ]
  return <BarMenu label="Export" icon="download" items={items} />
}
