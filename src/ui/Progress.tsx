import './Progress.css'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import type { Identity } from './identity.ts'
import { numberText } from './number-text.ts'
import { timeLeftWords } from './time-words.ts'

export interface ProgressProps {
  /** What is being done: "Training". */
  readonly label: string
  readonly done: number
  /** The whole; undefined while it is not known. */
  readonly total?: number | undefined
  /** What is counted: "iterations". */
  readonly unit?: string | undefined
  /** How far in other words than a count: "42 %". */
  readonly count?: string | undefined
  readonly secondsLeft?: number | undefined
  /** The speed in words: "1 200 vectors a second". */
  readonly rate?: string | undefined
  readonly identity?: Identity | undefined
  readonly paused?: boolean | undefined
  readonly onPause?: (() => void) | undefined
  readonly onResume?: (() => void) | undefined
  readonly onCancel?: (() => void) | undefined
}

/** Long work: how far, how fast, how long still, and the two buttons that stop it. */
export function Progress(props: ProgressProps) {
  const { label, done, total, unit = '', secondsLeft, rate, identity, paused = false } = props
  const fraction = total === undefined || total <= 0 ? 0 : Math.min(1, Math.max(0, done / total))
  const counted =
    total === undefined ? numberText(done, 0) : `${numberText(done, 0)} of ${numberText(total, 0)}`
  const count = props.count ?? `${counted} ${unit}`.trim()
  const time = paused ? 'paused' : secondsLeft === undefined ? '' : timeLeftWords(secondsLeft)
  const words = [count, rate ?? '', time].filter((part) => part !== '').join(', ')
  return (
    <div className={classNames('progress', identity)}>
      <span className="progress__label">{label}</span>
      <span className="progress__buttons">
        {paused && props.onResume ? (
          <Button variant="quiet" icon="play" onClick={props.onResume}>
            Resume
          </Button>
        ) : null}
        {!paused && props.onPause ? (
          <Button variant="quiet" icon="pause" onClick={props.onPause}>
            Pause
          </Button>
        ) : null}
        {props.onCancel ? (
          <Button variant="quiet" onClick={props.onCancel}>
            Cancel
          </Button>
        ) : null}
      </span>
      <progress
        className="progress__bar"
        aria-label={label}
        aria-valuetext={words}
        {...(total === undefined ? {} : { max: 1, value: fraction })}
      />
      <span className="progress__words">{words}</span>
    </div>
  )
}
