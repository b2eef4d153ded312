import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createCodebookFileRunner } from '../../../bridge/codebook-file-runner.ts'
import { downloadBlob } from '../../../figures/export-figure.ts'
import { Button } from '../../../ui/Button.tsx'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { DropZone } from '../../../ui/DropZone.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { useFaces, useFacesStore } from '../context.ts'
import './codebook-files.css'
import { createCodebookFileStore } from './codebook-file-store.ts'
import { DownloadDialog } from './DownloadDialog.tsx'
import { openedWords } from './file-words.ts'

/** Codebooks to a file that numpy opens, and back. */
export function CodebookFiles() {
  const lab = useFacesStore()
  const { show: say } = useToast()
  const [files] = useState(() =>
    createCodebookFileStore({ runner: createCodebookFileRunner(), lab, download: downloadBlob, say }),
  )
  const work = useStore(files, (state) => state.work)
  const opened = useFaces((state) => state.opened)
  const faces = useFaces((state) => state.faces)
  const hasLayers = useFaces((state) => (state.training.shown?.layers.length ?? 0) > 0)
  const [isAsking, setAsking] = useState(false)
  const { save, open, cancel } = files.getState()
  useEffect(() => cancel, [cancel])
  return (
    <ControlGroup title="Codebook files" open={false} hint={opened?.name} quiet>
      <div className="codebook-files">
        <Button icon="download" disabled={!hasLayers} onClick={() => setAsking(true)}>
          Download codebooks…
        </Button>
        <DropZone
          label="Open codebooks"
          accept=".npz"
          onFiles={([file]) => open(file)}
          disabled={work !== undefined}
        />
      </div>
      {work ? (
        <Progress label={work.label} done={work.share} total={1} count={work.words} onCancel={cancel} />
      ) : null}
      {opened ? (
        <>
          {[openedWords(opened, faces), ...opened.remarks].map((words) => (
            <p className="note" key={words}>
              {words}
            </p>
          ))}
          <Button className="codebook-files__close" onClick={lab.getState().closeOpened}>
            Back to what is trained here
          </Button>
        </>
      ) : (
        <p className="note">An .npz archive with a manifest, which numpy.load opens as well.</p>
      )}
      <DownloadDialog
        open={isAsking}
        onOpenChange={setAsking}
        onDownload={() => {
          setAsking(false)
          save()
        }}
      />
    </ControlGroup>
  )
}
