import { useState } from 'react'
import type { FaceSet } from '../../../../workers/contracts/faces-results.ts'
import { formatCount } from '../../../figures/format.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useFaces } from '../context.ts'
import { sizeWords } from '../size-words.ts'
import type { GalleryView } from './gallery-places.ts'
import { galleryPlaces, shownPlace, splitOfFaces } from './gallery-places.ts'
import { FaceStrip } from './FaceStrip.tsx'
import './gallery.css'

const views = [
  { value: 'train', label: 'Train', title: 'pictures that the codebooks learn from' },
  { value: 'test', label: 'Held out', title: 'pictures that they never see; one of them is looked at' },
] as const

/** The faces of the lab: those that are learned from, and those held out, one of which is looked at. */
export function Gallery() {
  const faces = useFaces((state) => state.faces)
  return (
    <section className="gallery" aria-label="Faces">
      {faces ? <Faces key={faces.id} set={faces} /> : <GalleryHead note="being made" />}
    </section>
  )
}

function Faces({ set }: { readonly set: FaceSet }) {
  const split = useFaces(splitOfFaces)
  const shownFace = useFaces((state) => state.wanted.shownFace)
  const change = useFaces((state) => state.change)
  const [view, setView] = useState<GalleryView>('test')
  const [pointed, setPointed] = useState(0)
  const places = galleryPlaces(set, split, view)
  const isLooking = split !== undefined && view === 'test'
  const chosen = shownPlace(isLooking ? shownFace : pointed, places.length)
  const counts = split
    ? `${formatCount(split.train.length)} to train on, ${formatCount(split.test.length)} held out`
    : `${formatCount(set.names.length)} pictures`
  const name = set.names[places[chosen]] ?? ''
  return (
    <>
      <GalleryHead
        note={`${counts}, ${sizeWords(set)} pixels: ${set.title}`}
        name={isLooking ? `looking at ${name}` : name}
        tools={
          split ? <Segmented label="Pictures shown" value={view} options={views} onChange={setView} /> : null
        }
      />
      <FaceStrip
        set={set}
        places={places}
        label={isLooking ? 'Held-out pictures: the chosen one is looked at' : 'Pictures'}
        chosen={chosen}
        onChoose={(index) => (isLooking ? change({ shownFace: index }) : setPointed(index))}
      />
    </>
  )
}

interface GalleryHeadProps {
  readonly note: string
  readonly name?: string
  readonly tools?: React.ReactNode
}

function GalleryHead({ note, name, tools }: GalleryHeadProps) {
  return (
    <div className="gallery__head">
      <h2>Faces</h2>
      <span className="gallery__note">{note}</span>
      {name === undefined ? null : <span className="gallery__name">{name}</span>}
      {tools}
    </div>
  )
}
