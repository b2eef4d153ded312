import type { ProfileKind } from '../../../../workers/contracts/waterfilling.ts'
import { profileKinds } from '../../../../workers/contracts/waterfilling.ts'
import { formatCount } from '../../../figures/format.ts'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useWaterfilling } from '../context.ts'
import { profileNames } from '../names.ts'
import { ChoiceRow, TableSlider } from '../parts.ts'
import { OwnData } from './OwnData.tsx'

/** Whose variances are filled: a profile with its own parameters, or the reader's data. */
export function ProfileControls() {
  const profile = useWaterfilling((state) => state.wanted.profile)
  const count = useWaterfilling((state) => state.water?.profile.variances.length)
  const hasNumbers = useWaterfilling((state) => state.numbers !== undefined)
  const hasPictures = useWaterfilling((state) => state.pictures !== undefined)
  const change = useWaterfilling((state) => state.change)
  const isOffered = (kind: ProfileKind): boolean =>
    (kind !== 'own' || hasNumbers) && (kind !== 'images' || hasPictures)
  return (
    <ControlGroup
      title="Profile"
      quiet
      hint={`${profileNames[profile]}${count === undefined ? '' : `, n ${formatCount(count)}`}`}
    >
      <Select
        label="Variances"
        value={profile}
        options={profileKinds.filter(isOffered).map((value) => ({ value, label: profileNames[value] }))}
        onChange={(value) => change({ profile: value })}
      />
      <ProfileParameters profile={profile} />
      <OwnData />
    </ControlGroup>
  )
}

function ProfileParameters({ profile }: { readonly profile: ProfileKind }) {
  if (profile === 'own') return null
  if (profile === 'images') return <PictureParameters />
  return (
    <>
      {profile === 'exponential' && <TableSlider name="decay" />}
      {profile === 'power' && <TableSlider name="exponent" />}
      {profile === 'ar1' && <TableSlider name="memory" />}
      {profile === 'two-level' && <TableSlider name="highShare" />}
      {profile === 'two-level' && <TableSlider name="levelRatio" label="ratio" />}
      <TableSlider name="components" label="dims" />
    </>
  )
}

function PictureParameters() {
  return (
    <>
      <ChoiceRow
        name="imageTransform"
        title="transform"
        label="Transform of the blocks"
        options={[
          { value: 'dct', label: 'DCT', title: 'two-dimensional cosine transform of each block' },
          { value: 'pca', label: 'PCA', title: 'principal axes of the blocks of these pictures' },
        ]}
      />
      <TableSlider name="blockSize" />
    </>
  )
}
