import { Button } from '../../../ui/Button.tsx'
import { DropZone } from '../../../ui/DropZone.tsx'
import { cellsTable } from '../../../../workers/contracts/cells.ts'
import { useCells } from '../context.ts'

const lastIteration = cellsTable.iteration.default

/** Takes a codebook by file, or dropped on the button: a drop elsewhere means data. */
export function ImportCodebook() {
  const importCodebook = useCells((state) => state.importCodebook)
  return (
    <div className="import-codebook">
      <DropZone
        label="Import codebook"
        icon="upload"
        accept=".npy,.npz,.csv,.tsv,.txt"
        onFiles={([file]) => importCodebook(file.name, file)}
      />
      <p className="note">.npy, .npz or CSV, K × 2, in the units of the plane.</p>
    </div>
  )
}

/** Which codebook the training starts from, and the way back to a trained one. */
export function ImportedCodebook() {
  const name = useCells((state) => state.codebookFile?.name)
  const size = useCells((state) => state.panels.gvq?.training?.codebook.length)
  const change = useCells((state) => state.change)
  const discard = () => change({ importedCodebook: false, iteration: lastIteration })
  return (
    <div className="row control-row imported-codebook">
      <span className="note grow imported-codebook__words" title={name}>
        <span>imported: {name}</span>
        <span>, {size === undefined ? '…' : size / 2} words</span>
      </span>
      <Button onClick={discard}>Discard</Button>
    </div>
  )
}
