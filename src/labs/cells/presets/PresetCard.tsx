import { Button, IconButton } from '../../../ui/Button.tsx'
import { useCells } from '../context.ts'
import { presets } from './all-presets.ts'
import type { Preset } from './preset.ts'
import { presetOfLesson, useFinding, useIsAsked, usePreset } from './use-preset.ts'
import './preset.css'

/** The open preset: its question, then what the screen answers. */
export function PresetCard() {
  const lesson = useCells((state) => state.lesson)
  const { open, close } = usePreset()
  const preset = presetOfLesson(lesson)
  if (!preset) return null
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
            onClick={() => open(presets[place - 1].id)}
          />
          <span className="lesson__place">
            {place + 1} / {presets.length}
          </span>
          <IconButton
            variant="quiet"
            icon="next"
            label="Next preset"
            disabled={place === presets.length - 1}
            onClick={() => open(presets[place + 1].id)}
          />
          <IconButton variant="quiet" icon="close" label="Close the preset" onClick={close} />
        </span>
      </div>
      {lesson?.guess === undefined ? (
        <Question preset={preset} />
      ) : (
        <Answer preset={preset} guess={lesson.guess} />
      )}
    </section>
  )
}

function Question({ preset: { id, question, choices } }: { readonly preset: Preset }) {
  const { answer, open } = usePreset()
  const isAsked = useIsAsked()
  const isCatchingUp = useCells((state) => state.isCatchingUp)
  if (!isAsked && !isCatchingUp) {
    return (
      <>
        <p>The settings are no longer those of this preset.</p>
        <Button onClick={() => open(id)}>Back to the preset</Button>
      </>
    )
  }
  return (
    <>
      <p>{question}</p>
      <div className="lesson__choices">
        {choices.map((choice, place) => (
          <Button key={choice} disabled={!isAsked} onClick={() => answer(place)}>
            {choice}
          </Button>
        ))}
      </div>
    </>
  )
}

function Answer({ preset, guess }: { readonly preset: Preset; readonly guess: number }) {
  const { open } = usePreset()
  const finding = useFinding()
  const isCatchingUp = useCells((state) => state.isCatchingUp)
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
      {!finding && !isCatchingUp && <Button onClick={() => open(id)}>Back to the preset</Button>}
    </div>
  )
}
