import type { CSSProperties, ReactNode } from 'react'
import { FigureFrame } from '../../../../figures/FigureFrame.tsx'
import type { PlaneView } from '../../../../figures/plane-view.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { useTheme } from '../../../../ui/theme.ts'
import { useMediaQuery } from '../../../../ui/useMediaQuery.ts'
import { useFaces } from '../../context.ts'
import type { ShownLook } from '../look-state.ts'
import type { TileName } from '../methods.ts'
import { chosenTiles, tilesOf } from '../methods.ts'
import { scoreRows, scoreTable } from '../scores.ts'
import type { ComparisonView } from './comparison-view.ts'
import { comparisonModes, onlyTile, splitPair } from './comparison-view.ts'
import { DifferenceLegend } from './DifferenceLegend.tsx'
import { insidePicture, wholePicture } from './picture-view.ts'
import { PictureTile } from './PictureTile.tsx'
import { SplitView } from './SplitView.tsx'
import { stripOf } from './strip-source.ts'
import { TileChoices } from './TileChoices.tsx'
import { tileView } from './tile-view.ts'

const modeNames = { side: 'Side by side', split: 'Split', difference: 'Difference' } as const
const modes = comparisonModes.map((value) => ({ value, label: modeNames[value] }))

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
  const wanted = useFaces((state) => state.look.comparison)
  const compare = useFaces((state) => state.compare)
  const { choice, differenceFactor } = wanted
  // On a projector there are fewer things: a class compares pictures, not their differences.
  const [theme] = useTheme()
  const offered = theme === 'projector' ? modes.slice(0, 2) : modes
  const mode = offered.some(({ value }) => value === wanted.mode) ? wanted.mode : 'side'
  const isPhone = useMediaQuery('(max-width: 720px)')
  const chosen = chosenTiles(look, choice)
  const frame = look.inputs.original ?? look.inputs.given
  const view = insidePicture(wanted.window, frame)
  const linked = { view, onView: (window: PlaneView) => compare({ window }) }
  const tiles = (isPhone ? [onlyTile(look, wanted)] : chosen)
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
        <Segmented label="View" value={mode} options={offered} onChange={(next) => compare({ mode: next })} />
        {mode === 'difference' ? (
          <DifferenceLegend
            factor={differenceFactor}
            onFactor={(factor) => compare({ differenceFactor: factor })}
          />
        ) : null}
        {mode === 'split' || isPhone ? null : (
          <TileChoices
            look={look}
            chosen={chosen}
            onChoose={(name, isChosen) => compare({ choice: { ...choice, [name]: isChosen } })}
          />
        )}
        {view.halfWidth < 1 ? (
          <Button variant="quiet" icon="shrink" onClick={() => compare({ window: wholePicture })}>
            Whole picture
          </Button>
        ) : null}
        <span className="comparison__tools">{tools}</span>
      </div>
      <div style={{ '--aspect': frame.width / frame.height } as CSSProperties}>
        {mode === 'split' ? (
          <SplitView
            look={look}
            pair={splitPair(look, wanted)}
            bar={wanted.bar}
            onSplit={compare}
            {...linked}
          />
        ) : (
          <>
            {isPhone ? <OneOf {...{ look, wanted }} onOnly={(only) => compare({ only })} /> : null}
            <div className="tiles" style={{ '--tiles': tiles.length } as CSSProperties}>
              {tiles.map((tile) => (
                <PictureTile
                  key={tile.name}
                  {...{ look, tile, ...linked }}
                  differenceFactor={mode === 'difference' ? differenceFactor : undefined}
                />
              ))}
            </div>
          </>
        )}
      </div>
    </FigureFrame>
  )
}

interface OneOfProps {
  readonly look: ShownLook
  readonly wanted: ComparisonView
  readonly onOnly: (name: TileName) => void
}

/** On a phone one picture has the room of all. */
function OneOf({ look, wanted, onOnly }: OneOfProps) {
  return (
    <div className="comparison__one">
      <Segmented
        label="Picture"
        value={onlyTile(look, wanted)}
        options={tilesOf(look).map((value) => {
          const tile = tileView(look, value)
          return { value, label: tile?.title ?? value, identity: tile?.identity }
        })}
        onChange={onOnly}
      />
    </div>
  )
}
