import { lineQuantizerNames } from '../../../../workers/contracts/cells-line.ts'
import { formatError, formatNumber } from '../../../figures/format.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { boundAt } from '../../../../workers/contracts/bound.ts'
import type { ShownLine } from '../state.ts'
import { lineNames } from './line-names.ts'

const columns = [
  { key: 'name', label: 'Quantizer' },
  { key: 'rate', label: 'rate' },
  { key: 'mse', label: 'MSE' },
  { key: 'snr', label: 'SNR dB' },
  { key: 'gap', label: 'gap dB' },
]

/** All four at a glance, and the bound at the rate of the entropy-coded one. */
export function LineTable({ line: { quantizers, bound } }: { readonly line: ShownLine }) {
  const least = Math.min(...lineQuantizerNames.map((name) => quantizers[name].gapDb))
  const rate = quantizers.entropyCoded.rateBits
  const boundMse = boundAt(bound, rate)
  return (
    <DataTable
      caption="Computed from the density; rates in bit a sample; gap: distance to R(D) at the rate."
      columns={columns}
      rows={[
        ...lineQuantizerNames.map((name) => {
          const { rateBits, mse, snrDb, gapDb } = quantizers[name]
          return {
            key: name,
            identity: lineNames[name].identity,
            best: gapDb < least + 0.005,
            cells: [
              lineNames[name].short,
              formatNumber(rateBits, 2),
              formatError(mse),
              formatNumber(snrDb, 2),
              formatNumber(gapDb, 2),
            ],
          }
        }),
        {
          key: 'bound',
          identity: 'bound' as const,
          bound: true,
          cells: [
            'R(D)',
            formatNumber(rate, 2),
            formatError(boundMse),
            formatNumber(-10 * Math.log10(boundMse), 2),
            '0.00',
          ],
        },
      ]}
    />
  )
}
