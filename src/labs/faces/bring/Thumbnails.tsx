import { useState } from 'react'
import type { FaceSet } from '../../../../workers/contracts/faces-results.ts'
import { Button } from '../../../ui/Button.tsx'
import { numberText } from '../../../ui/number-text.ts'
import { Thumbnail } from '../gallery/Thumbnail.tsx'

/** As many as a reader looks over at once. */
const pageLength = 48

/** The pictures as they will be used, small, in their order. */
export function Thumbnails({ set }: { readonly set: FaceSet }) {
  const [shown, setShown] = useState(pageLength)
  const rest = set.names.length - shown
  return (
    <>
      <ul className="bring__thumbnails" aria-label="Pictures that will be used">
        {set.names.slice(0, shown).map((name, place) => (
          <li key={name} title={name}>
            <Thumbnail set={set} place={place} />
            <span className="visually-hidden">{name}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button variant="quiet" onClick={() => setShown(shown + 4 * pageLength)}>
          Show more of {numberText(rest, 0)}
        </Button>
      ) : null}
    </>
  )
}
