import { Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { quantizerNames } from '../../../workers/contracts/cells.ts'
import type { QuantizerName } from '../../../workers/contracts/cells.ts'
import { ColourLegend } from '../../figures/ColourLegend.tsx'
import { formatCount, formatNumber } from '../../figures/format.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useElementSize } from '../../ui/useElementSize.ts'
import { useCells } from './context.ts'
import { ColouringChoice } from './controls/ColouringChoice.tsx'
import { CellCard } from './figures/CellCard.tsx'
import { CompareTable } from './figures/CompareTable.tsx'
import { GapPlot } from './figures/GapPlot.tsx'
import { PhotoCompare } from './figures/PhotoCompare.tsx'
import { PlanePanel } from './figures/PlanePanel.tsx'
import { RatePlot } from './figures/RatePlot.tsx'
import { useColourScale } from './figures/useColourScale.ts'
import { ModeChoice } from './ModeChoice.tsx'
import { shortNames } from './names.ts'
import { PinControls } from './PinControls.tsx'
import { PresetCard } from './later.tsx'
import { CellsStatus } from './CellsStatus.tsx'
import { usualView } from './state.ts'
import { ReadingText } from './text.tsx'

/** Pixels from which three panels fit side by side; lab.css says the same. */
const narrowest = 861

/** Three panels over one scatter, the plots that compare them, and the figures of one cell. */
export function Stage() {
  const [enlarged, setEnlarged] = useState<QuantizerName>()
  const isPhoto = useCells((state) => state.source?.photo !== undefined)
  const stage = useRef<HTMLDivElement>(null)
  const isNarrow = (useElementSize(stage)?.width ?? narrowest) < narrowest
  const scale = useColourScale()
  const enlarge = useCallback(
    (quantizer: QuantizerName) => setEnlarged((now) => (now === quantizer ? undefined : quantizer)),
    [],
  )
  // A drag brings a new scale or panel with each step; what does not depend on them is not rendered again.
  const choices = useMemo(() => <BarChoices />, [])
  const below = useMemo(() => <Comparison isPhoto={isPhoto} isNarrow={isNarrow} />, [isPhoto, isNarrow])
  return (
    <main className="main" id="main" tabIndex={-1}>
      <h1 className="visually-hidden">Cells: scalar, lattice and vector quantizers in the plane</h1>
      <div className="stage" ref={stage}>
        <Room enlarged={enlarged}>
          <div className="bar">
            {choices}
            <span>
              <ColourLegend
                label={scale.title}
                minimum={formatNumber(scale.minimum, 0)}
                maximum={formatNumber(scale.maximum, scale.decimals)}
              />
            </span>
            <StageNote />
            {!isNarrow && <PinControls />}
            <ResetView />
          </div>
          <CellsStatus />
          {quantizerNames.map((quantizer) => (
            <PlanePanel
              key={quantizer}
              quantizer={quantizer}
              scale={scale}
              isEnlarged={enlarged === quantizer}
              onEnlarge={enlarge}
            />
          ))}
          {below}
        </Room>
      </div>
    </main>
  )
}

interface RoomProps {
  readonly enlarged: QuantizerName | undefined
  readonly children: ReactNode
}

/** Says that work is going on; a part of its own, because that changes with every step of a drag. */
function Room({ enlarged, children }: RoomProps) {
  const focus = useCells((state) => state.focus)
  const isCatchingUp = useCells((state) => state.isCatchingUp)
  return (
    <div className="cells" data-enlarged={enlarged} data-current={focus} aria-busy={isCatchingUp}>
      {children}
    </div>
  )
}

function BarChoices() {
  const focus = useCells((state) => state.focus)
  const setFocus = useCells((state) => state.setFocus)
  return (
    <>
      <ModeChoice />
      <div className="only-narrow bar__choice">
        <Segmented
          label="Quantizer"
          value={focus}
          fill
          options={quantizerNames.map((value) => ({ value, label: shortNames[value], identity: value }))}
          onChange={setFocus}
        />
      </div>
      <div className="only-desk">
        <ColouringChoice />
      </div>
    </>
  )
}

interface ComparisonProps {
  readonly isPhoto: boolean
  readonly isNarrow: boolean
}

function Comparison({ isPhoto, isNarrow }: ComparisonProps) {
  const isTaught = useCells((state) => state.lesson !== undefined)
  return (
    <>
      {isNarrow && (
        <div className="compare">
          <PinControls />
          <CompareTable />
        </div>
      )}
      <RatePlot />
      <GapPlot />
      <section className="under reading" aria-label="This cell">
        {isTaught ? (
          <Suspense>
            <PresetCard />
          </Suspense>
        ) : isPhoto ? (
          <PhotoCompare />
        ) : (
          <ReadingText />
        )}
        {isTaught && isPhoto && <PhotoCompare />}
        {!isTaught && (
          <div className="card">
            <CellCard />
          </div>
        )}
      </section>
    </>
  )
}

function StageNote() {
  const source = useCells((state) => state.source)
  if (!source) return <span className="bar__note" />
  const { testCount, drawn } = source
  return (
    <span className="bar__note">
      {formatCount(drawn.length / 2)} of {formatCount(testCount)} test samples drawn
    </span>
  )
}

function ResetView() {
  const view = useCells((state) => state.view)
  const extent = useCells((state) => state.source?.extent)
  const setView = useCells((state) => state.setView)
  const home = { ...usualView, halfWidth: extent ?? usualView.halfWidth }
  const zoom = (factor: number) => () => {
    const halfWidth = Math.max(home.halfWidth / 60, Math.min(1.8 * home.halfWidth, view.halfWidth / factor))
    setView({ ...view, halfWidth })
  }
  const isHome = view.centreX === 0 && view.centreY === 0 && view.halfWidth === home.halfWidth
  return (
    <span className="zoom">
      <IconButton variant="quiet" icon="minus" label="Zoom out" onClick={zoom(1 / 1.4)} />
      <IconButton variant="quiet" icon="plus" label="Zoom in" onClick={zoom(1.4)} />
      <IconButton
        variant="quiet"
        icon="reset"
        label="Reset view"
        disabled={isHome}
        onClick={() => setView(home)}
      />
    </span>
  )
}
