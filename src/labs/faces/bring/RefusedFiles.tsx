import type { RefusedFile } from '../../../../workers/contracts/faces-results.ts'
import { Details } from '../../../ui/Details.tsx'
import { numberText } from '../../../ui/number-text.ts'

/** More lines than this nobody reads. */
const shownCount = 200

/** The files that are not among the faces, each with its reason. */
export function RefusedFiles({ refused }: { readonly refused: readonly RefusedFile[] }) {
  if (refused.length === 0) return null
  const count = numberText(refused.length, 0)
  const rest = refused.length - shownCount
  return (
    <Details summary={refused.length === 1 ? '1 file was left out' : `${count} files were left out`}>
      <ul className="bring__refused">
        {refused.slice(0, shownCount).map(({ name, reason }, place) => (
          // Two files may be refused under one name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${place} ${name}`}>{reason}</li>
        ))}
        {rest > 0 ? <li>And {numberText(rest, 0)} more.</li> : null}
      </ul>
    </Details>
  )
}
