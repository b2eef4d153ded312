import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import type { Figures, PanelResult } from '../../../../workers/contracts/cells-results.ts'
import { formatNumber } from '../../../figures/format.ts'
import { Details } from '../../../ui/Details.tsx'
import { Stats } from '../../../ui/Stats.tsx'
import { useCells } from '../context.ts'
import { gapLabel } from '../names.ts'

/** The four figures under a panel, on the test half, and the rest behind them. */
export function PanelFigures({ quantizer }: { readonly quantizer: QuantizerName }) {
  const panel = useCells((state) => state.panels[quantizer])
  const boundKind = useCells((state) => state.source?.bound.kind)
  if (!panel) return <div className="panel__figures" />
  const { rateBits, mse, snrDb, gapDb } = panel.figures
  return (
    <div className="panel__figures">
      <Stats
        identity={quantizer}
        items={[
          {
            label: 'bit/dim',
            value: formatNumber(rateBits, 2),
            title: 'joint entropy of the cell index, bit per dimension',
          },
          { label: 'MSE', value: formatNumber(mse, 4), title: 'mean squared error per dimension, test half' },
          { label: 'SNR', value: formatNumber(snrDb, 2), unit: 'dB' },
          { label: gapLabel(boundKind), value: formatNumber(gapDb, 2), unit: 'dB', lead: true },
        ]}
      />
      {panel.remarks.map((remark) => (
        <p className="note note--warning" key={remark}>
          {remark}
        </p>
      ))}
      <Details summary="More figures">
        <dl className="more-figures">
          {moreFigures(panel).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  )
}

/** Label and value of everything that is known of a panel beyond its four figures. */
export function moreFigures(panel: PanelResult): [string, string][] {
  return [...rateFigures(panel.figures), ...shapeFigures(panel)]
}

function rateFigures({
  rateBits,
  crossEntropyBits,
  fixedRateBits,
  occupiedCells,
  train,
}: Figures): [string, string][] {
  return [
    ['cross-entropy, bit/dim', formatNumber(crossEntropyBits, 3)],
    ['fixed rate, bit/dim', formatNumber(fixedRateBits, 2)],
    ['bits a sample (both coordinates)', formatNumber(2 * rateBits, 2)],
    ['cells with samples', String(occupiedCells)],
    ['training: bit/dim', formatNumber(train.rateBits, 2)],
    ['training: MSE', formatNumber(train.mse, 4)],
    ['training: SNR, dB', formatNumber(train.snrDb, 2)],
  ]
}

function shapeFigures({ figures, lattice, photo }: PanelResult): [string, string][] {
  const rows: [string, string][] = []
  if (lattice) {
    rows.push(
      ['G of the Voronoi cell', formatNumber(lattice.voronoiSecondMoment, 5)],
      ['G of the Babai cell', formatNumber(lattice.babaiSecondMoment, 5)],
      ['determinant', formatNumber(lattice.determinant, 4)],
      ['packing radius', formatNumber(lattice.packingRadius, 3)],
      ['covering radius', formatNumber(lattice.coveringRadius, 3)],
    )
  } else if (figures.secondMoment !== undefined) {
    rows.push(['G of the cell', formatNumber(figures.secondMoment, 5)])
  }
  if (photo) rows.push(['PSNR of the photo, dB', formatNumber(photo.psnrDb, 2)])
  return rows
}
