import { Button, IconButton } from '../../../ui/Button.tsx'
import type { Finding, PresetWords } from './preset-words.ts'
import './preset.css'

export interface PresetCardProps {
  readonly presets: readonly PresetWords[]
  /** the one that is open */
  readonly preset: PresetWords
  /** the place of the reader's choice; undefined before it is made */
  readonly guess: number | undefined
  /** the screen shows what the question is about */
  readonly isAsked: boolean
  readonly isCatchingUp: boolean
  /** what the screen says; undefined where it shows something else */
  readonly finding: Finding | undefined
  readonly onOpen: (id: string) => void
  readonly onAnswer: (guess: number) => void
  readonly onClose: () => void
}

/** An open preset: its question, then what the screen answers. */
export function PresetCard(props: PresetCardProps) {
  const { presets, preset, guess, onOpen, onClose } = props
  const place = presets.indexOf(preset)
  return (
    <section className="prose lesson" aria-label={`Preset: ${preset.title}`}>
      <div className="lesson__head">
        <h2>{preset.title}</h2>
        <span className="lesson__steps">
          <IconButton
            variant="quiet"
            icon="previous"
            label="Previous preset"
            disabled={place === 0}
            onClick={() => onOpen(presets[place - 1].id)}
          />
          <span className="lesson__place">
            {place + 1} / {presets.length}
          </span>
          <IconButton
            variant="quiet"
            icon="next"
            label="Next preset"
            disabled={place === presets.length - 1}
            onClick={() => onOpen(presets[place + 1].id)}
          />
          <IconButton variant="quiet" icon="close" label="Close the preset" onClick={onClose} />
        </span>
      </div>
      {guess === undefined ? <Question {...props} /> : <Answer {...props} guess={guess} />}
    </section>
  )
}

function Question({ preset, isAsked, isCatchingUp, onOpen, onAnswer }: PresetCardProps) {
  if (!isAsked && !isCatchingUp) {
    return (
      <>
        <p>The settings are no longer those of this preset.</p>
        <Button onClick={() => onOpen(preset.id)}>Back to the preset</Button>
      </>
    )
  }
  return (
    <>
      <p>{preset.question}</p>
      <div className="lesson__choices">
        {preset.choices.map((choice, place) => (
          <Button key={choice} disabled={!isAsked} onClick={() => onAnswer(place)}>
            {choice}
          </Button>
        ))}
      </div>
    </>
  )
}

interface AnswerProps extends PresetCardProps {
  readonly guess: number
}

function Answer({ preset, guess, finding, isCatchingUp, onOpen }: AnswerProps) {
  const { answer, choices, lesson, id } = preset
  const isRight = guess === answer
  return (
    <div aria-live="polite">
      <p>
        <b>{isRight ? 'Right.' : `You said “${choices[guess]}”; it is “${choices[answer]}”.`}</b>{' '}
        {finding ? (
          <span className="lesson__finding" data-holds={finding.holds}>
            {finding.text}
          </span>
        ) : isCatchingUp ? (
          'Computing…'
        ) : (
          'The settings are no longer those of this preset.'
        )}
      </p>
      <p>{lesson}</p>
      {!finding && !isCatchingUp && <Button onClick={() => onOpen(id)}>Back to the preset</Button>}
    </div>
  )
}
