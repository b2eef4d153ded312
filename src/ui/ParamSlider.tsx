import { useEffect, useEffectEvent, useId, useRef } from 'react'
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import './ParamSlider.css'
import { classNames } from './class-names.ts'
import type { Identity } from './identity.ts'
import { Marker } from './Marker.tsx'
import { decimalsOfStep, numberText } from './number-text.ts'
import { NumberField } from './NumberField.tsx'
import { snapToScale, trackFraction, valueAtFraction, valueByKey } from './slider-scale.ts'
import { VariableText } from './Variable.tsx'

export interface ParamSliderProps {
  /** One word after the symbol: "correlation". */
  readonly label: string
  /** The variable, with a subscript after an underscore: "ρ", "b_1". */
  readonly symbol?: string | undefined
  readonly unit?: string | undefined
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  /** A logarithmic track needs a minimum above zero. */
  readonly scale?: 'linear' | 'log' | undefined
  readonly decimals?: number | undefined
  /** Colours the slider; only for one that moves exactly one quantizer. */
  readonly identity?: Identity | undefined
  /** The value follows from others: shown with a hollow thumb, and cannot be moved. */
  readonly derived?: boolean | undefined
  /** The value follows from others, but moving it takes hold of it: a hollow thumb that moves. */
  readonly follows?: boolean | undefined
  /** Why it cannot be moved, or what it follows from: "solved from the rate". */
  readonly derivedNote?: string | undefined
  readonly disabled?: boolean | undefined
  /** Fires all the time while the value moves. */
  readonly onChange: (value: number) => void
  /** Fires once at the end of a gesture: release, key up, Enter. */
  readonly onCommit?: ((value: number) => void) | undefined
  /** One line under the control. */
  readonly hint?: ReactNode
}

/** Positions of a logarithmic track: fine enough for any screen. */
const logPositions = 1000

/** A native range and a number field as one control with one label. */
export function ParamSlider(props: ParamSliderProps) {
  const { label, symbol, unit, value, minimum, maximum, step, scale = 'linear', identity, onChange } = props
  const { derived = false, follows = false, derivedNote, disabled = false, onCommit, hint } = props
  const decimals = props.decimals ?? decimalsOfStep(step)
  const range = { minimum, maximum, step, scale }
  const id = useId()
  const slider = useRef<HTMLInputElement>(null)
  const uncommitted = useRef<number>(undefined)

  const move = (next: number) => {
    if (next === value) return
    uncommitted.current = next
    onChange(next)
  }
  const finish = () => {
    const last = uncommitted.current
    uncommitted.current = undefined
    if (last !== undefined) onCommit?.(last)
  }
  // React's onChange is the input event; the native change event is the end of a drag, on every device.
  const onNativeChange = useEffectEvent(finish)
  useEffect(() => {
    const input = slider.current
    const listener = () => onNativeChange()
    input?.addEventListener('change', listener)
    return () => input?.removeEventListener('change', listener)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = valueByKey(range, value, event.key)
    if (next === undefined) return
    event.preventDefault()
    move(next)
  }

  const text = numberText(value, decimals)
  const isLog = scale === 'log'
  const describedBy = [hint !== undefined && `${id}-hint`, derivedNote !== undefined && `${id}-why`]
  return (
    <div
      className={classNames('param', identity, derived && 'param--derived', follows && 'param--follows')}
      title={derived || follows ? derivedNote : undefined}
    >
      <label id={`${id}-label`} htmlFor={id} className="param__label">
        {identity === undefined ? null : <Marker identity={identity} />}
        {symbol === undefined ? null : <VariableText text={symbol} />} {label}
      </label>
      <input
        ref={slider}
        id={id}
        className="param__range"
        type="range"
        min={isLog ? 0 : minimum}
        max={isLog ? logPositions : maximum}
        step={isLog ? 1 : step}
        value={isLog ? Math.round(trackFraction(range, value) * logPositions) : value}
        aria-valuetext={unit === undefined ? text : `${text} ${unit}`}
        aria-describedby={classNames(...describedBy) || undefined}
        disabled={disabled || derived}
        style={{ '--fraction': trackFraction(range, value) } as CSSProperties}
        onChange={(event) => {
          const position = event.currentTarget.valueAsNumber
          move(isLog ? valueAtFraction(range, position / logPositions) : snapToScale(range, position))
        }}
        onKeyDown={onKeyDown}
        onKeyUp={finish}
        onBlur={finish}
      />
      {derived ? (
        <output className="param__value" htmlFor={id}>
          {text}
        </output>
      ) : (
        <NumberField
          className="param__number"
          label={label}
          labelledBy={`${id}-label`}
          value={value}
          minimum={minimum}
          maximum={maximum}
          step={step}
          decimals={decimals}
          unit={unit}
          disabled={disabled}
          onCommit={(next) => {
            onChange(next)
            onCommit?.(next)
          }}
        />
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="param__hint">
          {hint}
        </p>
      )}
      {derivedNote === undefined ? null : (
        <span id={`${id}-why`} className="visually-hidden">
          {derivedNote}
        </span>
      )}
    </div>
  )
}
