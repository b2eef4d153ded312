import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { flushSync } from 'react-dom'
import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import type { PanelResult } from '../../../../workers/contracts/cells-results.ts'
import type { Point } from '../../../figures/plane-view.ts'
import { toData, toPixels } from '../../../figures/plane-view.ts'
import { useFigureScale } from '../../../figures/useFigureScale.ts'
import { usePlaneGestures } from '../../../figures/usePlaneGestures.ts'
import { useAnnounce } from '../../../ui/Announcer.tsx'
import { useCells, useCellsStore } from '../context.ts'
import { longNames } from '../names.ts'
import { usualView } from '../state.ts'
import { BasisHandles } from './BasisHandles.tsx'
import { spokenCell } from './CellCard.tsx'
import { CodewordHandle } from './CodewordHandle.tsx'
import type { ColourScale } from './colouring.ts'
import type { PanelSize } from './draw-panel.ts'
import { cellAt, cellCentre, neighbourCell, sampleAt } from './hit-test.ts'
import { PinnedKey } from './PinnedLayer.tsx'
import { PlaneAxes } from './PlaneAxes.tsx'
import { PlaneLayers } from './PlaneLayers.tsx'
import { panelInset } from './panel-inset.ts'
import { ProbeMark } from './ProbeMark.tsx'
import { Trails } from './Trails.tsx'
import './plane.css'

interface PlaneSurfaceProps {
  readonly quantizer: QuantizerName
  readonly panel: PanelResult
  /** of the plot with its axes */
  readonly outer: PanelSize
  readonly scale: ColourScale
}

/** Pixels within which the pointer finds a sample. */
const sampleReach = 14

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The plane itself: pan and zoom, pointing at cells by pointer and by keys, and the handles on top. */
export function PlaneSurface({ quantizer, panel, outer, scale }: PlaneSurfaceProps) {
  const surface = useRef<HTMLDivElement>(null)
  const store = useCellsStore()
  const view = useCells((state) => state.view)
  const source = useCells((state) => state.source)
  const announce = useAnnounce()
  const inset = panelInset(useFigureScale().typeScale)
  const size = { width: outer.width - inset.left, height: outer.height - inset.bottom }
  const home = { ...usualView, halfWidth: source?.extent ?? usualView.halfWidth }
  usePlaneGestures(surface, {
    view,
    home,
    limits: {
      smallestHalfWidth: home.halfWidth / 60,
      largestHalfWidth: 1.8 * home.halfWidth,
      reach: 2 * home.halfWidth,
    },
    onView: store.getState().setView,
  })
  if (!source) return null
  const pixels = (point: Point) => toPixels(view, size, point)
  const data = (pixel: Point) => toData(view, size, pixel)

  const point = (event: PointerEvent) => {
    if (event.buttons !== 0 && event.pointerType === 'mouse') return
    const box = surface.current?.getBoundingClientRect()
    if (!box) return
    const place = data({ x: event.clientX - box.left, y: event.clientY - box.top })
    const reach = (sampleReach * 2 * view.halfWidth) / Math.min(size.width, size.height)
    store
      .getState()
      .setProbe(sampleAt(source.drawn, place.x, place.y, reach) ?? place, { ...place, quantizer })
  }
  const walk = (event: KeyboardEvent) => {
    const direction = event.target === surface.current && !event.shiftKey ? arrows[event.key] : undefined
    if (!direction) return
    event.preventDefault()
    const { probe } = store.getState()
    const cell = neighbourCell(panel.geometry, probe ?? { x: 0, y: 0 }, direction)
    if (cell === undefined) return
    const place = cellCentre(panel.geometry, cell)
    store.getState().setProbe(place)
    announce(spokenCell(quantizer, panel, place, source))
  }
  /** Enter takes hold of the codeword of the cell that was walked to. */
  const take = (event: KeyboardEvent) => {
    const { probe, selectCodeword } = store.getState()
    if (event.key !== 'Enter' || event.target !== surface.current || !probe || !panel.training) return
    const cell = cellAt(panel.geometry, probe.x, probe.y)
    if (cell === undefined) return
    flushSync(() => selectCodeword(panel.geometry.indices[cell]))
    surface.current.querySelector<SVGElement>('.handle')?.focus()
  }
  const frame = { size, toPixels: pixels, toData: data }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes its own keys */}
      <div
        ref={surface}
        className="plane plane-surface"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the plane is walked with arrow keys
        tabIndex={0}
        role="application"
        aria-label={`${longNames[quantizer]}: arrow keys walk through the cells${panel.training ? ', Enter takes the codeword' : ''}, plus and minus zoom, Shift with arrows pans, 0 resets`}
        style={{ left: inset.left, width: size.width, height: size.height }}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={(event) => event.pointerType === 'mouse' && store.getState().setProbe(undefined)}
        onKeyDown={(event) => {
          walk(event)
          take(event)
        }}
      >
        <PlaneLayers {...{ quantizer, panel, view, size, scale }} samples={source.drawn} />
        <svg className="plane__layer plane__overlay" width={size.width} height={size.height}>
          {panel.training && <Trails training={panel.training} frame={frame} />}
          <PinnedKey {...{ quantizer, view, size }} />
          <ProbeMark panel={panel} frame={frame} />
          {panel.lattice && <BasisHandles lattice={panel.lattice} frame={frame} />}
          {panel.training && <CodewordHandle training={panel.training} frame={frame} />}
        </svg>
      </div>
      <PlaneAxes view={view} size={size} outer={outer} source={source} />
    </>
  )
}
