import { IconButton } from '../../../ui/Button.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { addCodeword, canEdit, deleteCodeword, editLimitMessage, farthestSample } from '../codebook-edits.ts'
import { useCells, useCellsStore } from '../context.ts'

/** Add a codeword where it helps most, to be dragged from there; delete the selected one. */
export function CodewordTools() {
  const codebook = useCells((state) => state.panels.gvq?.training?.codebook)
  const selected = useCells((state) => state.selectedCodeword)
  const store = useCellsStore()
  const toast = useToast()
  if (!codebook) return null
  const add = () => {
    const { source, change, selectCodeword } = store.getState()
    if (!canEdit([...codebook, 0, 0])) return toast.show(editLimitMessage, 'warning')
    change(addCodeword(codebook, farthestSample(source?.drawn ?? codebook, codebook)))
    selectCodeword(codebook.length / 2)
  }
  const remove = () => {
    const { change, selectCodeword } = store.getState()
    const edit = selected === undefined ? undefined : deleteCodeword(codebook, selected)
    if (!canEdit(codebook)) return toast.show(editLimitMessage, 'warning')
    if (!edit) return toast.show('The last codeword stays: without it nothing could be decoded.', 'warning')
    change(edit)
    selectCodeword(undefined)
  }
  return (
    <>
      <IconButton variant="quiet" icon="plus" label="Add a codeword" onClick={add} />
      <IconButton
        variant="quiet"
        icon="trash"
        label="Delete the selected codeword"
        disabled={selected === undefined}
        onClick={remove}
      />
    </>
  )
}
