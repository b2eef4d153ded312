import { useId } from 'react'
import './NumberField.css'
import './Select.css'
import { Icon } from './icons.tsx'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean | undefined
}

export interface SelectProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  /** The label is spoken but not shown. */
  readonly labelHidden?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** One choice among many. The native element: on a phone it is the system's own wheel, and it needs no script. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, options, onChange, labelHidden = false, disabled = false } = props
  const id = useId()
  return (
    <span className="select">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'select__label'}>
        {label}
      </label>
      <span className="select__box">
        <select
          id={id}
          className="field"
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
    </span>
  )
}
