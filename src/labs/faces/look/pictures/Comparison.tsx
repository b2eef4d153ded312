import { useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { FigureFrame } from '../../../../figures/FigureFrame.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { useTheme } from '../../../../ui/theme.ts'
import { useMediaQuery } from '../../../../ui/useMediaQuery.ts'
import type { ShownLook } from '../look-state.ts'
import type { TileChoice, TileName } from '../methods.ts'
import { chosenTiles, tilesOf } from '../methods.ts'
import { scoreRows, scoreTable } from '../scores.ts'
import { DifferenceLegend } from './DifferenceLegend.tsx'
import { insidePicture, wholePicture } from './picture-view.ts'
import { PictureTile } from './PictureTile.tsx'
import type { SplitPair } from './SplitView.tsx'
import { SplitView } from './SplitView.tsx'
import { stripOf } from './strip-source.ts'
import { TileChoices } from './TileChoices.tsx'
import { tileView } from './tile-view.ts'

const modes = [
  { value: 'side', label: 'Side by side' },
  { value: 'split', label: 'Split' },
  { value: 'difference', label: 'Difference' },
] as const
type Mode = (typeof modes)[number]['value']

interface ComparisonProps {
  readonly look: ShownLook
  readonly title: string
  readonly note: string
  readonly stale: boolean
  /** the choice of the picture, beside that of the view */
  readonly tools: ReactNode
}

/** The original, what was given, and what each method makes of it: side by side, split, or as differences. */
export function Comparison({ look, title, note, stale, tools }: ComparisonProps) {
  const [wantedMode, setMode] = useState<Mode>('side')
  const [choice, setChoice] = useState<TileChoice>({})
  const [pair, setPair] = useState<SplitPair>()
  const [only, setOnly] = useState<TileName>()
  const [factor, setFactor] = useState(4)
  const [wantedView, setView] = useState(wholePicture)
  // On a projector there are fewer things: a class compares pictures, not their differences.
  const [theme] = useTheme()
  const offered = theme === 'projector' ? modes.slice(0, 2) : modes
  const mode = offered.some(({ value }) => value === wantedMode) ? wantedMode : 'side'
  const isPhone = useMediaQuery('(max-width: 720px)')
  const chosen = chosenTiles(look, choice)
  const frame = look.inputs.original ?? look.inputs.given
  const view = insidePicture(wantedView, frame)
  const linked = { view, onView: setView }
  const tiles = (isPhone ? [onlyTile(look, only)] : chosen)
    .map((name) => tileView(look, name))
    .filter((tile) => tile !== undefined)
  return (
    <FigureFrame
      className="comparison"
      title={title}
      note={note}
      stale={stale}
      description="The same picture as each method gives it back, with its peak signal-to-noise ratio."
      exportName="quantarium-faces"
      exportMarkup={() =>
        stripOf(
          look,
          chosen.map((name) => tileView(look, name)).filter((tile) => tile !== undefined),
        )
      }
      table={() => scoreTable(scoreRows(look, undefined))}
    >
      <div className="comparison__bar">
        <Segmented label="View" value={mode} options={offered} onChange={setMode} />
        {mode === 'difference' ? <DifferenceLegend factor={factor} onFactor={setFactor} /> : null}
        {mode === 'split' || isPhone ? null : (
          <TileChoices
            look={look}
            chosen={chosen}
            onChoose={(name, isChosen) => setChoice({ ...choice, [name]: isChosen })}
          />
        )}
        {view.halfWidth < 1 ? (
          <Button variant="quiet" icon="shrink" onClick={() => setView(wholePicture)}>
            Whole picture
          </Button>
        ) : null}
        <span className="comparison__tools">{tools}</span>
      </div>
      <div style={{ '--aspect': frame.width / frame.height } as CSSProperties}>
        {mode === 'split' ? (
          <SplitView look={look} pair={pairOf(look, pair)} onPair={setPair} {...linked} />
        ) : (
          <>
            {isPhone ? <OneOf {...{ look, only, setOnly }} /> : null}
            <div className="tiles" style={{ '--tiles': tiles.length } as CSSProperties}>
              {tiles.map((tile) => (
                <PictureTile
                  key={tile.name}
                  {...{ look, tile, ...linked }}
                  differenceFactor={mode === 'difference' ? factor : undefined}
                />
              ))}
            </div>
          </>
        )}
      </div>
    </FigureFrame>
  )
}

function onlyTile(look: ShownLook, wanted: TileName | undefined): TileName {
  const names = tilesOf(look)
  if (wanted !== undefined && names.includes(wanted)) return wanted
  return names.includes('rrq') ? 'rrq' : names[0]
}

/** Bicubic beside RRQ, or the first picture beside the last where these are not there. */
function pairOf(look: ShownLook, wanted: SplitPair | undefined): SplitPair {
  const names = tilesOf(look)
  if (wanted?.every((name) => names.includes(name))) return wanted
  const left = names.includes('bicubic') ? 'bicubic' : names[0]
  return [left, names.includes('rrq') ? 'rrq' : (names.at(-1) ?? left)]
}

interface OneOfProps {
  readonly look: ShownLook
  readonly only: TileName | undefined
  readonly setOnly: (name: TileName) => void
}

/** On a phone one picture has the room of all. */
function OneOf({ look, only, setOnly }: OneOfProps) {
  return (
    <div className="comparison__one">
      <Segmented
        label="Picture"
        value={onlyTile(look, only)}
        options={tilesOf(look).map((value) => {
          const tile = tileView(look, value)
          return { value, label: tile?.title ?? value, identity: tile?.identity }
        })}
        onChange={setOnly}
      />
    </div>
  )
}
