import type { FaceSource } from '../../../../workers/contracts/faces.ts'
import { faceSources, facesTable, headSizes } from '../../../../workers/contracts/faces.ts'
import { formatCount } from '../../../figures/format.ts'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { BringFaces } from '../bring/BringFaces.tsx'
import { useFaces } from '../context.ts'
import { ChoiceRow, TableSlider } from '../parts.ts'
import { useSample } from '../sample/useSample.ts'

const sourceNames: Readonly<Record<FaceSource, string>> = {
  heads: 'Lit heads',
  own: 'Your pictures',
  sample: 'Sample portraits',
}

/** Which faces are learned, and which of them are held out. */
export function FacesControls() {
  const source = useFaces((state) => state.wanted.source)
  const brought = useFaces((state) => state.brought)
  const count = useFaces((state) => state.faces?.names.length)
  const change = useFaces((state) => state.change)
  const sample = useSample()
  const offered = faceSources.filter(
    (one) => one === 'heads' || one === brought?.source || (one === 'sample' && sample.isInstalled),
  )
  const choose = (value: FaceSource): void => {
    if (value === 'sample' && brought?.source !== 'sample') sample.open()
    else change({ source: value, shownFace: value === 'heads' ? facesTable.shownFace.default : 0 })
  }
  return (
    <ControlGroup
      title="Faces"
      quiet
      hint={count === undefined ? undefined : `${formatCount(count)} pictures`}
    >
      <Select
        label="Source"
        value={source}
        options={offered.map((value) => ({ value, label: sourceNames[value] }))}
        onChange={choose}
      />
      {source === 'sample' ? <SampleTerms /> : null}
      {source === 'heads' ? (
        <>
          <TableSlider name="people" />
          <TableSlider name="lights" />
          <ChoiceRow
            name="headSize"
            title="size"
            label="Height and width of the heads"
            options={headSizes.map((value) => ({ value, label: value.replace('x', '×') }))}
          />
        </>
      ) : null}
      <BringFaces />
      <p className="note">Pictures that you bring are read in this tab and never leave your machine.</p>
      <SplitControls />
    </ControlGroup>
  )
}

function SampleTerms() {
  return (
    <p className="note">
      AI-generated portraits of people who do not exist, from the package fake-avatars (MIT). The pictures are
      from StyleGAN2, whose upstream terms say research or evaluation. They are installed on this machine and
      no part of the published site.
    </p>
  )
}

function SplitControls() {
  const split = useFaces((state) => state.wanted.split)
  return (
    <>
      <ChoiceRow
        name="split"
        title="held out"
        label="How pictures are held out"
        options={[
          { value: 'image', label: 'Pictures', title: 'some pictures of everybody, drawn at random' },
          { value: 'person', label: 'People', title: 'all pictures of some people: harder' },
          { value: 'every6', label: 'Every 6th', title: 'every sixth picture in the order of their names' },
        ]}
      />
      {split === 'every6' ? null : <TableSlider name="testShare" label="share" decimals={2} />}
    </>
  )
}
