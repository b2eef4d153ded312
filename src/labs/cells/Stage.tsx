import { useMemo, useState } from 'react'
import { cellsTable, quantizerNames } from '../../../workers/contracts/cells.ts'
import type { CellsParameters, QuantizerName } from '../../../workers/contracts/cells.ts'
import { ColourLegend } from '../../figures/ColourLegend.tsx'
import { formatCount, formatNumber } from '../../figures/format.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useCells } from './context.ts'
import { CellCard } from './figures/CellCard.tsx'
import { colourScale } from './figures/colouring.ts'
import { CompareTable } from './figures/CompareTable.tsx'
import { GapPlot } from './figures/GapPlot.tsx'
import { PhotoCompare } from './figures/PhotoCompare.tsx'
import { PlanePanel } from './figures/PlanePanel.tsx'
import { RatePlot } from './figures/RatePlot.tsx'
import { shortNames } from './names.ts'
import { StageStatus } from './StageStatus.tsx'
import { usualView } from './state.ts'
import { ReadingText } from './text.tsx'

const colourings: Readonly<Record<CellsParameters['colouring'], string>> = {
  probability: 'Probability',
  distortion: 'Error share',
  length: 'Code length',
}

/** Three panels over one scatter, the plots that compare them, and the figures of one cell. */
export function Stage() {
  const [enlarged, setEnlarged] = useState<QuantizerName>()
  const [current, setCurrent] = useState<QuantizerName>('lvq')
  const colouring = useCells((state) => state.wanted.colouring)
  const panels = useCells((state) => state.panels)
  const photo = useCells((state) => state.source?.photo)
  const isCatchingUp = useCells((state) => state.isCatchingUp)
  const change = useCells((state) => state.change)
  const scale = useMemo(
    () =>
      colourScale(
        colouring,
        quantizerNames.flatMap((name) => panels[name]?.geometry ?? []),
      ),
    [colouring, panels],
  )
  return (
    <main className="main" id="main" tabIndex={-1}>
      <h1 className="visually-hidden">Cells: scalar, lattice and vector quantizers in the plane</h1>
      <div className="cells" data-enlarged={enlarged} data-current={current} aria-busy={isCatchingUp}>
        <div className="bar">
          <div className="only-desk">
            <Segmented
              label="Colour cells by"
              value={colouring}
              options={cellsTable.colouring.choices.map((value) => ({ value, label: colourings[value] }))}
              onChange={(value) => change({ colouring: value })}
            />
          </div>
          <div className="only-phone bar__choice">
            <Segmented
              label="Quantizer"
              value={current}
              fill
              options={quantizerNames.map((value) => ({ value, label: shortNames[value], identity: value }))}
              onChange={setCurrent}
            />
          </div>
          <span className="only-desk">
            <ColourLegend
              label={scale.title}
              minimum={formatNumber(scale.minimum, 0)}
              maximum={formatNumber(scale.maximum, scale.decimals)}
            />
          </span>
          <StageNote />
          <ResetView />
        </div>
        <StageStatus />
        {quantizerNames.map((quantizer) => (
          <PlanePanel
            key={quantizer}
            quantizer={quantizer}
            scale={scale}
            isEnlarged={enlarged === quantizer}
            onEnlarge={() => setEnlarged(enlarged === quantizer ? undefined : quantizer)}
          />
        ))}
        <div className="compare only-phone">
          <CompareTable />
        </div>
        <RatePlot />
        <GapPlot />
        <section className="under reading" aria-label="This cell">
          {photo ? <PhotoCompare /> : <ReadingText />}
          <CellCard />
        </section>
      </div>
    </main>
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
      <Button variant="quiet" disabled={isHome} onClick={() => setView(home)}>
        Reset view
      </Button>
    </span>
  )
}
