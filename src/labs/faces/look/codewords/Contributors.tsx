import { useMemo } from 'react'
import { formatNumber } from '../../../../figures/format.ts'
import { useFaces } from '../../context.ts'
import { modelOf } from '../../state.ts'
import type { Contributor } from '../look-work.ts'
import { codewordsKey, contributorsOf } from '../look-work.ts'
import { CodewordPicture } from './CodewordPicture.tsx'
import { valueLimit } from './codeword-views.ts'

/** The codewords that carry most of the picture that is shown, each on a scale of its own. */
export function Contributors() {
  const shown = useFaces((state) => state.look.shown)
  const viewLayer = useFaces((state) => state.viewLayer)
  const largest = useMemo(() => contributorsOf({ shown }), [shown])
  if (!shown || largest.length === 0) return null
  return (
    <div>
      <h3 className="codewords__title">What makes up {shown.basis.title}</h3>
      <p className="note">
        The codewords with most energy, as shares of the energy of what the coder was given. A later codeword
        may take back part of an earlier one, so the shares need not add up to one.
      </p>
      <ul className="codewords__grid codewords__grid--large">
        {largest.map((contributor) => (
          <li key={contributor.layer} className="codeword">
            <button type="button" className="codeword__button" onClick={() => viewLayer(contributor.layer)}>
              <ContributorPicture contributor={contributor} />
              <span>layer {contributor.layer + 1}</span>
              <span>{formatNumber(100 * contributor.share, 1)} %</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ContributorPicture({ contributor: { layer, codeword } }: { readonly contributor: Contributor }) {
  const pictures = useFaces((state) => {
    const model = modelOf(state)
    return model ? state.look.codewords[codewordsKey(model, layer, codeword)] : undefined
  })
  if (!pictures) return <div className="codeword__frame codeword__frame--empty" />
  const { values, height, width } = pictures
  return (
    <CodewordPicture
      {...{ values, height, width }}
      limit={valueLimit(values)}
      label={`codeword ${codeword + 1} of layer ${layer + 1}`}
    />
  )
}
