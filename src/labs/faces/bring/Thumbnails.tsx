import { useState } from 'react'
import type { FaceSet } from '../../../../workers/contracts/faces-results.ts'
import { Button } from '../../../ui/Button.tsx'
import { numberText } from '../../../ui/number-text.ts'
import { Thumbnail } from '../gallery/Thumbnail.tsx'
import { spreadPlaces } from './spread-places.ts'

/** As many as a reader looks over at once. */
const firstCount = 48

/** The pictures as they will be used, small, in their order. */
export function Thumbnails({ set }: { readonly set: FaceSet }) {
  const [wanted, setWanted] = useState(firstCount)
  const count = set.names.length
  const places = spreadPlaces(count, wanted)
  return (
    <>
      <ul className="bring__thumbnails" aria-label="Pictures that will be used">
        {places.map((place) => (
          <li key={place} title={set.names[place]}>
            <Thumbnail set={set} place={place} />
            <span className="visually-hidden">{set.names[place]}</span>
          </li>
        ))}
      </ul>
      {places.length < count ? (
        <p className="note">
          {numberText(places.length, 0)} of them, spread over all.{' '}
          <Button variant="quiet" onClick={() => setWanted(4 * wanted)}>
            Show more
          </Button>
        </p>
      ) : null}
    </>
  )
}
