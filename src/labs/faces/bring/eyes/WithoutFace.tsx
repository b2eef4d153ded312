import type { FoundEyes } from '../../../../../workers/contracts/face-eyes.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Details } from '../../../../ui/Details.tsx'
import { numberText } from '../../../../ui/number-text.ts'

/** Longer lists nobody goes through. */
const shownCount = 100

interface WithoutFaceProps {
  readonly found: readonly FoundEyes[]
  readonly onChoose: (name: string) => void
}

/** The pictures in which no face was found: they stay as they are unless their eyes are placed. */
export function WithoutFace({ found, onChoose }: WithoutFaceProps) {
  const missed = found.filter(({ eyes }) => !eyes)
  if (missed.length === 0) return null
  const rest = missed.length - shownCount
  const pictures = missed.length === 1 ? '1 picture has' : `${numberText(missed.length, 0)} pictures have`
  return (
    <Details summary={`${pictures} no eyes placed`}>
      <p className="note">They are used as they are, unless you place their eyes by hand.</p>
      <ul className="eyes__missed">
        {missed.slice(0, shownCount).map(({ name }) => (
          <li key={name}>
            <Button variant="quiet" onClick={() => onChoose(name)}>
              {name}
            </Button>
          </li>
        ))}
        {rest > 0 ? <li>And {numberText(rest, 0)} more.</li> : null}
      </ul>
    </Details>
  )
}
