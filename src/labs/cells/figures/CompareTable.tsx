import { boundAt } from '../../../../workers/contracts/bound.ts'
import { quantizerNames } from '../../../../workers/contracts/cells.ts'
import { formatError, formatNumber } from '../../../figures/format.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { changeNote, figureText } from '../compare-figures.ts'
import { useCells } from '../context.ts'
import { ownBound } from '../curves.ts'
import { gapLabel, panelIdentity, panelName } from '../names.ts'
import type { ShownFigures } from '../state.ts'

/** All three at a glance where only one panel fits. */
export function CompareTable() {
  const panels = useCells((state) => state.panels)
  const pinned = useCells((state) => state.pinned)
  const bound = useCells((state) => ownBound(state, state.source)?.bound ?? state.source?.bound)
  const gaps = quantizerNames.map((name) => panels[name]?.figures.gapDb ?? Number.NaN)
  const best = Math.min(...gaps.filter(Number.isFinite))
  const rate = panels.usq?.figures.rateBits
  const rows = quantizerNames.map((name) => {
    const figures = panels[name]?.figures
    const cell = (figure: 'rateBits' | 'mse' | 'snrDb' | 'gapDb') => (
      <>
        {figureText(figure, figures?.[figure] ?? Number.NaN)}
        {figures && <PinnedChange a={pinned?.panels[name]?.figures} b={figures} figure={figure} />}
      </>
    )
    return {
      key: name,
      identity: panelIdentity(name, panels[name]),
      best: figures !== undefined && figures.gapDb === best,
      cells: [panelName(name, panels[name]), cell('rateBits'), cell('mse'), cell('snrDb'), cell('gapDb')],
    }
  })
  const boundRow = {
    key: 'bound',
    identity: 'bound' as const,
    bound: true,
    cells: [
      bound?.kind === 'gaussian' ? 'Gaussian' : 'R(D)',
      formatNumber(rate ?? Number.NaN, 2),
      formatError(bound && rate !== undefined ? boundAt(bound, rate) : Number.NaN),
      '',
      '0.00',
    ],
  }
  return (
    <DataTable
      caption={`On the test half; rates in bit per dimension; gap: ${gapLabel(bound?.kind).replace('gap', 'distance')}.`}
      columns={[
        { key: 'name', label: 'Quantizer' },
        { key: 'rate', label: 'bit/dim' },
        { key: 'mse', label: 'MSE' },
        { key: 'snr', label: 'SNR dB' },
        { key: 'gap', label: 'gap dB' },
      ]}
      rows={[...rows, boundRow]}
    />
  )
}

interface PinnedChangeProps {
  readonly a: ShownFigures | undefined
  readonly b: ShownFigures
  readonly figure: 'rateBits' | 'mse' | 'snrDb' | 'gapDb'
}

/** The difference to A under a figure; the unit stands in the head of the column. */
function PinnedChange({ a, b, figure }: PinnedChangeProps) {
  const change = changeNote(a, b, figure)
  return change === undefined ? null : <small className="pinned-change">{change}</small>
}
