import { useStore } from 'zustand'
import { Button } from '../../../ui/Button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Progress } from '../../../ui/Progress.tsx'
import type { BringStore } from './bring-store.ts'
import { factsOf } from './bring-words.ts'
import { AlignByEyes } from './eyes/AlignByEyes.tsx'
import { FramingChoices } from './FramingChoices.tsx'
import { RefusedFiles } from './RefusedFiles.tsx'
import { Thumbnails } from './Thumbnails.tsx'

/** What will be used of the files, how it is framed, and what is left out. */
export function BringPreview({ store }: { readonly store: BringStore }) {
  const { set, refused, reading, problem, framing } = useStore(store)
  const { frame, read } = store.getState()
  return (
    <section className="bring__preview" aria-label="What will be used">
      {reading ? <Progress label="Reading" done={reading.share} total={1} count={reading.words} /> : null}
      {problem === undefined ? null : (
        <div className="bring__problem">
          <p className="note note--warning" role="alert">
            {problem}
          </p>
          <Button icon="reset" onClick={read}>
            Try again
          </Button>
        </div>
      )}
      <FramingChoices framing={framing} size={set} onChange={frame} />
      <AlignByEyes store={store} />
      {set ? (
        <div className={classNames(reading && 'bring__behind')}>
          <p className="bring__facts">{factsOf(set)}</p>
          {set.remarks.map((remark) => (
            <p className="note" key={remark}>
              {remark}
            </p>
          ))}
          <Thumbnails key={set.id} set={set} />
        </div>
      ) : null}
      <RefusedFiles refused={refused} />
    </section>
  )
}
