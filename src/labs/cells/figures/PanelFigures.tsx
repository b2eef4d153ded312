import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import type { Figures } from '../../../../workers/contracts/cells-results.ts'
import { isStarved } from '../../../../workers/contracts/starvation.ts'
import { formatError, formatNumber } from '../../../figures/format.ts'
import { Details } from '../../../ui/Details.tsx'
import { Stats } from '../../../ui/Stats.tsx'
import { useCells } from '../context.ts'
import { changeNote } from '../compare-figures.ts'
import { gapLabel, panelIdentity } from '../names.ts'
import { PinnedTable } from './PinnedTable.tsx'
import type { ShownPanel } from '../state.ts'

/** The four figures under a panel, on the test half, and the rest behind them. */
export function PanelFigures({ quantizer }: { readonly quantizer: QuantizerName }) {
  const panel = useCells((state) => state.panels[quantizer])
  const pinned = useCells((state) => state.pinned?.panels[quantizer])
  if (!panel) return <div className="panel__figures" />
  const { rateBits, mse, snrDb, gapDb, gapTo } = panel.figures
  const change = (name: 'rateBits' | 'mse' | 'snrDb' | 'gapDb') =>
    changeNote(pinned?.figures, panel.figures, name)
  const decibels = (text: string | undefined) => text && `${text} dB`
  return (
    <div className="panel__figures">
      <Stats
        identity={panelIdentity(quantizer, panel)}
        items={[
          {
            label: 'bit/dim',
            value: formatNumber(rateBits, 2),
            title: 'joint entropy of the cell index, bit per dimension',
            change: change('rateBits'),
          },
          {
            label: 'MSE',
            value: formatError(mse),
            title: 'mean squared error per dimension, test half',
            change: change('mse'),
          },
          { label: 'SNR', value: formatNumber(snrDb, 2), unit: 'dB', change: decibels(change('snrDb')) },
          {
            label: gapLabel(gapTo),
            value: formatNumber(gapDb, 2),
            unit: 'dB',
            lead: !isStarved(panel.figures),
            change: decibels(change('gapDb')),
          },
        ]}
      />
      <Details summary={<Summary remarks={panel.remarks} />}>
        {panel.remarks.map((remark) => (
          <p className="note note--warning" key={remark}>
            {remark}
          </p>
        ))}
        {pinned && <PinnedTable a={pinned} b={panel} />}
        <dl className="more-figures">
          {moreFigures(panel).map(({ label, value, decimals }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{formatNumber(value, decimals)}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  )
}

/** One line whatever there is to remark: a figure that needs a caveat must not push the others about. */
function Summary({ remarks }: { readonly remarks: readonly string[] }) {
  return (
    <>
      More figures
      {remarks.length > 0 && (
        <span className="panel__remark note--warning" title={remarks.join(' ')}>
          {remarks[0]}
        </span>
      )}
    </>
  )
}

/** A figure by name, with the decimals it is shown with. */
interface NamedFigure {
  readonly label: string
  readonly value: number
  readonly decimals: number
}

/** Everything that is known of a panel beyond its four figures. */
export function moreFigures(panel: ShownPanel): NamedFigure[] {
  return [...rateFigures(panel.figures), ...shapeFigures(panel)]
}

function figure(label: string, value: number, decimals: number): NamedFigure {
  return { label, value, decimals }
}

function rateFigures(figures: Figures): NamedFigure[] {
  const { rateBits, crossEntropyBits, separateRateBits, fixedRateBits, occupiedCells, train } = figures
  const apart =
    separateRateBits === undefined ? [] : [figure('x and y coded apart, bit/dim', separateRateBits, 2)]
  return [
    figure('cross-entropy, bit/dim', crossEntropyBits, 3),
    ...apart,
    figure('fixed rate, bit/dim', fixedRateBits, 2),
    figure('bits a sample (both coordinates)', 2 * rateBits, 2),
    figure('cells with samples', occupiedCells, 0),
    figure('training: bit/dim', train.rateBits, 2),
    figure('training: MSE', train.mse, 4),
    figure('training: SNR, dB', train.snrDb, 2),
  ]
}

function shapeFigures({ figures, lattice, photo, training }: ShownPanel): NamedFigure[] {
  const rows: NamedFigure[] = []
  if (lattice) {
    rows.push(
      figure('G of the Voronoi cell', lattice.voronoiSecondMoment, 5),
      figure('G of the Babai cell', lattice.babaiSecondMoment, 5),
      figure('determinant', lattice.determinant, 4),
      figure('packing radius', lattice.packingRadius, 3),
      figure('covering radius', lattice.coveringRadius, 3),
    )
  } else if (figures.secondMoment !== undefined) {
    rows.push(figure('G of the cell', figures.secondMoment, 5))
  }
  const coding = training?.coding
  if (coding) {
    rows.push(
      figure('price of a bit λ', coding.multiplier, 4),
      figure('codewords alive', coding.aliveCount, 0),
      figure('code length in training, bit/dim', coding.codeRateBits, 3),
    )
  }
  if (photo) rows.push(figure('PSNR of the photo, dB', photo.psnrDb, 2))
  return rows
}
