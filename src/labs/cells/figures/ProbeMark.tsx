import type { PanelResult } from '../../../../workers/contracts/cells-results.ts'
import { useCells } from '../context.ts'
import { cellAt } from './hit-test.ts'
import type { PlaneFrame } from './plane-frame.ts'
import { polygonPath } from './plane-frame.ts'

/** The cell that holds the probed place, and the way from the sample to what it is decoded to. */
export function ProbeMark({ panel, frame }: { readonly panel: PanelResult; readonly frame: PlaneFrame }) {
  const probe = useCells((state) => state.probe)
  const { geometry } = panel
  const cell = probe && cellAt(geometry, probe.x, probe.y)
  if (!probe || cell === undefined) return null
  const at = frame.toPixels(probe)
  const to =
    cell < geometry.occupied
      ? frame.toPixels({ x: geometry.reproductions[2 * cell], y: geometry.reproductions[2 * cell + 1] })
      : at
  const outline = polygonPath(geometry.polygons, geometry.starts[cell], geometry.starts[cell + 1], frame)
  return (
    <g className="probe" data-export="no">
      <path className="probe__cell" d={outline} />
      <path
        className="probe__error"
        d={`M${at.x.toFixed(1)},${at.y.toFixed(1)}L${to.x.toFixed(1)},${to.y.toFixed(1)}`}
      />
      <circle className="probe__place" cx={at.x} cy={at.y} r={4} />
    </g>
  )
}
