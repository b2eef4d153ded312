import { formatNumber } from '../../../figures/format.ts'
import type { ShownLine } from '../state.ts'

/** The one thing to take home from the picture that is shown. */
export function LineText({ line }: { readonly line: ShownLine }) {
  const { quantizers, parameters } = line
  const gain = quantizers.lloydMax.gapDb - quantizers.entropyCoded.gapDb
  if (gain < 0.005) return <EvenText />
  return (
    <div className="prose">
      <h2>
        {parameters.lineCode === 'fixed' ? 'Equal steps, unequal codes' : 'What is left for the levels'}
      </h2>
      {parameters.lineCode === 'fixed' ? (
        <p>
          Lloyd-Max moves its levels to where the source is. Equal steps and code words of unequal length do
          better at the same rate: by <b>{formatNumber(gain, 2)} dB</b> here. In the long run 1.53 dB, a
          quarter of a bit, remain; only vectors win those.
        </p>
      ) : (
        <p>
          All four are followed by an entropy coder now. At equal entropy, placing the levels for the least
          error is <b>{formatNumber(gain, 2)} dB</b> worse than equal steps: the coder already pays for what
          is likely.
        </p>
      )}
    </div>
  )
}

/** Where there is nothing to gain: a uniform source, or mid-points at low rate. */
function EvenText() {
  return (
    <div className="prose">
      <h2>Nothing to gain here</h2>
      <p>
        Equal steps are no better than the trained levels on this source at this rate. Choose a source with
        tails, or decode to centroids, and compare again.
      </p>
    </div>
  )
}
