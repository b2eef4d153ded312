import { useEffect, useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import './NumberField.css'
import { classNames } from './class-names.ts'
import { decimalsOfStep, numberText, parseNumber } from './number-text.ts'
import { snapToScale, valueByKey } from './slider-scale.ts'

export interface NumberFieldProps {
  /** The name for screen readers, unless `labelledBy` points to a visible one. */
  readonly label: string
  readonly labelledBy?: string | undefined
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly decimals?: number | undefined
  readonly unit?: string | undefined
  readonly disabled?: boolean | undefined
  /** Typed values fall on the grid of steps; false keeps what was typed between the limits. The default is true. */
  readonly snap?: boolean | undefined
  /** Thousands set apart by thin spaces; false for numbers that are names, such as a seed. The default is true. */
  readonly grouped?: boolean | undefined
  readonly onCommit: (value: number) => void
  readonly className?: string | undefined
}

/**
 * A number to type. Enter or leaving the field takes the value, Escape and junk bring the old one back, a value outside
 * the limits is clamped and the field says so. Arrow and page keys step.
 */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    labelledBy,
    value,
    minimum,
    maximum,
    step,
    unit,
    disabled = false,
    onCommit,
    className,
  } = props
  const decimals = props.decimals ?? decimalsOfStep(step)
  const [draft, setDraft] = useState<string>()
  const [note, setNote] = useState('')
  const noteId = useId()
  const range = { minimum, maximum, step, scale: 'linear' } as const

  useEffect(() => {
    if (note === '') return undefined
    const timer = setTimeout(() => setNote(''), 5000)
    return () => clearTimeout(timer)
  }, [note])

  const take = (next: number) => {
    setDraft(undefined)
    if (next !== value) onCommit(next)
  }
  const commit = () => {
    if (draft === undefined) return
    const typed = parseNumber(draft, decimals === 0)
    if (typed === undefined) {
      setDraft(undefined)
      setNote(`“${draft.slice(0, 20)}” is not a number`)
      return
    }
    if (typed < minimum) setNote(`at least ${numberText(minimum, decimals)}`)
    if (typed > maximum) setNote(`at most ${numberText(maximum, decimals)}`)
    take(props.snap === false ? Math.min(maximum, Math.max(minimum, typed)) : snapToScale(range, typed))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return commit()
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation()
      return setDraft(undefined)
    }
    if (!/^(Arrow(Up|Down)|Page(Up|Down))$/u.test(event.key)) return
    event.preventDefault()
    const next = valueByKey(range, value, event.key)
    if (next !== undefined) take(next)
  }

  return (
    <span className={classNames('number', className)}>
      <input
        className="number__field"
        type="text"
        role="spinbutton"
        inputMode={decimals === 0 && minimum >= 0 ? 'numeric' : minimum >= 0 ? 'decimal' : 'text'}
        autoComplete="off"
        aria-label={labelledBy === undefined ? label : undefined}
        aria-labelledby={labelledBy}
        aria-describedby={note === '' ? undefined : noteId}
        aria-valuenow={value}
        aria-valuemin={minimum}
        aria-valuemax={maximum}
        aria-valuetext={unit === undefined ? undefined : `${numberText(value, decimals)} ${unit}`}
        disabled={disabled}
        value={draft ?? (props.grouped === false ? value.toFixed(decimals) : numberText(value, decimals))}
        onChange={(event) => {
          setNote('')
          setDraft(event.currentTarget.value)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <output id={noteId} className="number__note">
        {note}
      </output>
    </span>
  )
}
