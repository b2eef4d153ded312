import { formatCompact } from '../../../../figures/format.ts'

/** What black and white mean in pictures of codewords. */
export function SignedLegend({ limit }: { readonly limit: number }) {
  const text = formatCompact(limit, 2)
  return (
    <span className="signed-legend">
      <span>−{text}</span>
      <i className="signed-legend__ramp" aria-hidden="true" />
      <span>+{text} grey levels; middle grey is 0</span>
    </span>
  )
}
