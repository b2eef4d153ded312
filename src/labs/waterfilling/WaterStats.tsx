import { formatCount, formatNumber } from '../../figures/format.ts'
import { Stats } from '../../ui/Stats.tsx'
import { Variable } from '../../ui/Variable.tsx'
import { useWaterfilling } from './context.ts'
import { levelDecimals } from './dial-ranges.ts'
import { shareText } from './share-text.ts'

/** The one state of the water in figures. */
export function WaterStats() {
  const water = useWaterfilling((state) => state.water)
  if (!water) return <Stats items={[]} stale />
  const { totalBits, normalizedDistortion, waterLevel, activeCount } = water.pour
  const { length } = water.profile.variances
  return (
    <Stats
      items={[
        {
          key: 'R',
          label: (
            <>
              rate <Variable>R</Variable>
            </>
          ),
          value: formatNumber(totalBits, 2),
          unit: 'bit',
        },
        { key: 'per', label: 'per component', value: formatNumber(totalBits / length, 3), unit: 'bit' },
        {
          key: 'D',
          label: (
            <>
              distortion <Variable>D</Variable>
            </>
          ),
          value: shareText(normalizedDistortion),
          title: 'share of the variance',
        },
        {
          key: 'level',
          label: (
            <>
              level <Variable>γ</Variable>
            </>
          ),
          value: formatNumber(waterLevel, levelDecimals(waterLevel)),
        },
        {
          key: 'active',
          label: 'active',
          value: formatCount(activeCount),
          unit: `of ${formatCount(length)}`,
        },
      ]}
    />
  )
}
