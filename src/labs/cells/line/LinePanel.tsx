import { useMemo } from 'react'
import type { LineQuantizerName } from '../../../../workers/contracts/cells-line.ts'
import type { LineQuantizer } from '../../../../workers/contracts/cells-line-results.ts'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatError, formatNumber } from '../../../figures/format.ts'
import type { FigureTable } from '../../../figures/table-text.ts'
import { Stats } from '../../../ui/Stats.tsx'
import type { ShownLine } from '../state.ts'
import { LineFigure } from './LineFigure.tsx'
import { levelCountText, lineNames } from './line-names.ts'
import type { LineScale } from './line-scale.ts'
import { lineSettings } from './line-settings.ts'

interface LinePanelProps {
  readonly name: LineQuantizerName
  readonly line: ShownLine
  readonly scale: LineScale
}

/** One scalar quantizer: its figure and its four figures in numbers. */
export function LinePanel({ name, line, scale }: LinePanelProps) {
  const quantizer = line.quantizers[name]
  const { identity, short, long } = lineNames[name]
  const table = useMemo(() => cellTable(quantizer), [quantizer])
  const { levelCount, entropyBits, mse, snrDb, gapDb, rateBits } = quantizer
  return (
    <section className={`line-panel line-panel--${name}`} aria-label={long}>
      <FigureFrame
        className={identity}
        title={short}
        identity={identity}
        description={`${long}: levels, thresholds and probabilities of its cells.`}
        table={table}
        exportName={`quantarium-line-${short}`}
        exportContext={() => lineSettings(line)}
      >
        <LineFigure name={name} line={line} scale={scale} />
      </FigureFrame>
      <Stats
        identity={identity}
        items={[
          { label: 'levels', value: levelCountText(levelCount), title: 'number of levels' },
          {
            label: 'entropy',
            value: formatNumber(entropyBits, 3),
            title: 'entropy of the level index, bit a sample',
          },
          {
            label: 'MSE',
            value: formatError(mse),
            title: `mean squared error; SNR ${formatNumber(snrDb, 2)} dB`,
          },
          {
            label: 'gap, dB',
            value: formatNumber(gapDb, 2),
            lead: true,
            title: `gap to R(D) at ${formatNumber(rateBits, 3)} bit a sample`,
          },
        ]}
      />
    </section>
  )
}

/** Cells less likely than this are left out of the table: an entropy coder has dozens of them. */
const negligible = 1e-9

/** The cells from left to right, as the text alternative and for CSV and JSON. */
function cellTable({ levels, thresholds, cellProbabilities }: LineQuantizer): FigureTable {
  const rows = Array.from(levels, (level, k) => [
    thresholds[k - 1] ?? -Infinity,
    thresholds[k] ?? Infinity,
    level,
    cellProbabilities[k],
    -Math.log2(cellProbabilities[k]),
  ])
  return {
    columns: ['from', 'to', 'level', 'probability', '−log2 p, bit'],
    rows: rows.filter(([, , , probability]) => probability > negligible).map((row) => row.map(rounded)),
  }
}

function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(9)) : value
}
