import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import { quantizerNames } from '../../../../workers/contracts/cells.ts'
import type { PanelResult, SourceResult } from '../../../../workers/contracts/cells-results.ts'
import { formatNumber } from '../../../figures/format.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { useCells } from '../context.ts'
import { panelIdentity, panelName } from '../names.ts'
import type { Probe } from '../state.ts'
import { codeLengthBits } from './colouring.ts'
import { cellAt } from './hit-test.ts'

const columns = [
  { key: 'name', label: 'Cell' },
  { key: 'p', label: 'P' },
  { key: 'length', label: 'bit' },
  { key: 'share', label: 'error' },
  { key: 'point', label: 'decoded to' },
]

/** The figures of the cell under the pointer, in all three panels. */
export function CellCard() {
  const probe = useCells((state) => state.probe)
  const panels = useCells((state) => state.panels)
  const source = useCells((state) => state.source)
  return (
    <DataTable
      caption={
        probe
          ? `At ${placeText(probe.x, probe.y, source)}. “Error” is its share of the whole.`
          : 'Point at a sample, or walk with the arrow keys.'
      }
      columns={columns}
      rows={quantizerNames.map((name) => ({
        key: name,
        identity: panelIdentity(name, panels[name]),
        cells: [panelName(name, panels[name]), ...cellFigures(panels[name], probe, source)],
      }))}
    />
  )
}

/** Probability, code length, share of the error and reproduction of the cell at a place, as text. */
export function cellFigures(
  panel: PanelResult | undefined,
  probe: Probe | undefined,
  source: SourceResult | undefined,
): string[] {
  const cell = panel && probe ? cellAt(panel.geometry, probe.x, probe.y) : undefined
  if (!panel || cell === undefined) return ['–', '–', '–', '–']
  const { geometry } = panel
  if (cell >= geometry.occupied) return ['0', '–', '0 %', 'no sample']
  const [x, y] = [geometry.reproductions[2 * cell], geometry.reproductions[2 * cell + 1]]
  return [
    formatNumber(geometry.probability[cell], 4),
    formatNumber(codeLengthBits(geometry.probability[cell]), 2),
    `${formatNumber(100 * geometry.distortionShare[cell], 1)} %`,
    placeText(x, y, source),
  ]
}

/** A place of the plane in the unit of the data. */
function placeText(x: number, y: number, source: SourceResult | undefined): string {
  const { scale, offset } = source ?? { scale: 1, offset: [0, 0] }
  const decimals = Math.max(0, 2 - Math.round(Math.log10(scale)))
  return `${formatNumber(x * scale + offset[0], decimals)}, ${formatNumber(y * scale + offset[1], decimals)}`
}

/** One sentence about a cell, to be spoken. */
export function spokenCell(
  name: QuantizerName,
  panel: PanelResult,
  probe: Probe,
  source: SourceResult,
): string {
  const [probability, bits, share, point] = cellFigures(panel, probe, source)
  return `${panelName(name, panel)} cell: probability ${probability}, ${bits} bit, ${share} of the error, decoded to ${point}`
}
