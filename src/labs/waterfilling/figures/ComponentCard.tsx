import { formatCompact, formatCount, formatNumber } from '../../../figures/format.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { filledComponent } from '../components.ts'
import { useWaterfilling } from '../context.ts'
import type { ShownWater } from '../state.ts'

/** The figures of the component that is pointed at; without one, of the largest. */
export function ComponentCard({ water }: { readonly water: ShownWater }) {
  const probe = useWaterfilling((state) => state.probe)
  const { variances } = water.profile
  const component = probe ?? 0
  const filled = filledComponent(variances[component], water.pour.waterLevel)
  return (
    <div className="component-card">
      <DataTable
        caption={
          probe === undefined
            ? 'Point at a component, or walk with the arrow keys.'
            : filled.rateBits === 0
              ? 'Under water: replaced by its mean, at no cost.'
              : 'Above the water: described with this rate.'
        }
        columns={[
          {
            key: 'quantity',
            label: `Component ${formatCount(component + 1)} of ${formatCount(variances.length)}`,
          },
          { key: 'value', label: 'value' },
        ]}
        rows={[
          { key: 'variance', cells: [<VarianceName key="name" />, formatCompact(filled.variance, 4)] },
          {
            key: 'distortion',
            cells: [
              <>
                distortion <Variable subscript="j">D</Variable>
              </>,
              formatCompact(filled.distortion, 4),
            ],
          },
          { key: 'rate', cells: ['rate, bit', formatNumber(filled.rateBits, 3)] },
          {
            key: 'codeword',
            cells: ['codeword variance', formatCompact(filled.codewordVariance, 4)],
          },
        ]}
      />
    </div>
  )
}

function VarianceName() {
  return (
    <>
      variance <Variable subscript="j">σ</Variable>²
    </>
  )
}
