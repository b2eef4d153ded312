import { useState } from 'react'
import { headSizes } from '../../../../workers/contracts/faces.ts'
import type { Framing } from '../../../../workers/contracts/faces-requests.ts'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Select } from '../../../ui/Select.tsx'

/** Smaller shows no face; larger is beyond what a tab can train on. */
const smallestSide = 16
const largestSide = 512

interface FramingChoicesProps {
  readonly framing: Framing
  /** of the pictures that were read last */
  readonly size: { readonly height: number; readonly width: number } | undefined
  readonly onChange: (framing: Framing) => void
}

/** How pictures of different sizes become one size. */
export function FramingChoices({ framing, size, onChange }: FramingChoicesProps) {
  const [isOwn, setOwn] = useState(false)
  const { manner, height, width } = framing
  const isSized = height !== undefined && width !== undefined
  const named = isSized ? headSizes.find((name) => name === `${height}x${width}`) : 'common'
  const resize = (some: { height: number; width: number }): void => onChange({ ...framing, ...some })
  const choose = (choice: string): void => {
    setOwn(choice === 'own')
    const sides = /^(\d+)x(\d+)$/.exec(choice)
    if (sides) resize({ height: Number(sides[1]), width: Number(sides[2]) })
    else if (choice === 'own') resize(size ?? { height: 192, width: 168 })
    else onChange(withoutSize(framing))
  }
  return (
    <div className="bring__framing">
      <Segmented
        label="To one size by"
        value={manner}
        options={[
          { value: 'crop', label: 'Crop', title: 'Crop: the largest middle part of the right shape' },
          { value: 'fit', label: 'Fit', title: 'Fit: the whole picture, its edges continued' },
        ]}
        onChange={(value) => onChange({ ...framing, manner: value })}
      />
      <Select
        label="Size"
        value={isOwn ? 'own' : (named ?? 'own')}
        options={[
          { value: 'common', label: 'as they are' },
          ...headSizes.map((value) => ({ value, label: value.replace('x', ' × ') })),
          { value: 'own', label: 'own size' },
        ]}
        onChange={choose}
      />
      {(isOwn || named === undefined) && isSized ? (
        <span className="bring__sides">
          <Side label="Height" value={height} onCommit={(value) => resize({ height: value, width })} />
          ×
          <Side label="Width" value={width} onCommit={(value) => resize({ height, width: value })} />
        </span>
      ) : null}
    </div>
  )
}

interface SideProps {
  readonly label: string
  readonly value: number
  readonly onCommit: (value: number) => void
}

function Side({ label, value, onCommit }: SideProps) {
  const range = { minimum: smallestSide, maximum: largestSide, step: 1 }
  return <NumberField label={label} value={value} {...range} onCommit={onCommit} />
}

function withoutSize({ manner, eyes }: Framing): Framing {
  return { manner, ...(eyes && { eyes }) }
}
