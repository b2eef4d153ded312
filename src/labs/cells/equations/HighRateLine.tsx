import type { ReactNode } from 'react'
import { isStarved } from '../../../../workers/contracts/starvation.ts'
import { formatError } from '../../../figures/format.ts'
import { MathBlock, Mi, Mo } from '../../../ui/math.tsx'
import type { ShownPanel } from '../state.ts'
import { comparison } from './error-words.ts'

interface HighRateLineProps {
  readonly panel: ShownPanel
  /** the right-hand side of D ≈ */
  readonly children: ReactNode
}

/** What high-rate theory expects of the error, beside what was measured, and why they differ. */
export function HighRateLine({ panel, children }: HighRateLineProps) {
  const { reconstruction } = panel.parameters
  const { mse, highRateMse: predicted } = panel.figures
  const why = { decodesToCentroid: reconstruction === 'centroid', isStarved: isStarved(panel.figures) }
  if (predicted === undefined || !Number.isFinite(predicted)) return null
  return (
    <div className="equation-card__line">
      <MathBlock displaystyle="true">
        <Mi>D</Mi>
        <Mo>≈</Mo>
        {children}
        <Mo>=</Mo>
      </MathBlock>{' '}
      <b>{formatError(predicted)}</b>
      <p className="note">
        Measured {formatError(mse)}, {comparison(mse, predicted, why)}.
      </p>
    </div>
  )
}
