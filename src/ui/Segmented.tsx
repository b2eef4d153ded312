import { useId } from 'react'
import type { ReactNode } from 'react'
import './Segmented.css'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import type { Identity } from './identity.ts'
import { Marker } from './Marker.tsx'

export interface SegmentedOption<Value extends string | number> {
  readonly value: Value
  /** With an icon the label is spoken and shown as the tooltip; without one it is the text. */
  readonly label: ReactNode
  /** The name for screen readers and the tooltip; needed where the label is not plain text. */
  readonly title?: string | undefined
  readonly identity?: Identity | undefined
  readonly icon?: IconName | undefined
  readonly disabled?: boolean | undefined
}

export interface SegmentedProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly options: readonly SegmentedOption<Value>[]
  readonly onChange: (value: Value) => void
  /** Take the whole width, options sharing it. */
  readonly fill?: boolean | undefined
}

/** Two to four exclusive options side by side. Native radio buttons: the arrow keys choose at once. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>) {
  const { label, value, options, onChange, fill = false } = props
  const name = useId()
  return (
    <div className={classNames('segmented', fill && 'segmented--fill')} role="radiogroup" aria-label={label}>
      {options.map((option) => {
        const spoken = option.title ?? (typeof option.label === 'string' ? option.label : undefined)
        const isTextual = option.icon === undefined
        return (
          <label key={option.value} className="segmented__option" title={isTextual ? option.title : spoken}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled ?? false}
              aria-label={isTextual ? option.title : spoken}
              onChange={() => onChange(option.value)}
            />
            {option.identity === undefined ? null : <Marker identity={option.identity} />}
            {option.icon === undefined ? <span>{option.label}</span> : <Icon name={option.icon} />}
          </label>
        )
      })}
    </div>
  )
}
