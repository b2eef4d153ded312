import { useMemo } from 'react'
import { formatCompact, formatCount } from '../../../../figures/format.ts'
import { useFaces } from '../../context.ts'
import { modelOf } from '../../state.ts'
import { codewordsKey } from '../look-work.ts'
import { CodewordPicture } from './CodewordPicture.tsx'
import { strongestFirst, valueLimit } from './codeword-views.ts'
import { SignedLegend } from './SignedLegend.tsx'

/** More than these nobody compares by eye. */
const shownCount = 256

/** The codewords of one layer, the strongest first. */
export function CodewordGrid({ layer }: { readonly layer: number }) {
  const pictures = useFaces((state) => {
    const model = modelOf(state)
    return model ? state.look.codewords[codewordsKey(model, layer, 'all')] : undefined
  })
  const views = useMemo(() => (pictures ? strongestFirst(pictures, shownCount) : []), [pictures])
  const limit = useMemo(() => (pictures ? valueLimit(pictures.values) : 1), [pictures])
  if (!pictures) return null
  const { height, width, indices } = pictures
  const isPart = indices.length > views.length
  return (
    <>
      <p className="note">
        {isPart
          ? `The ${views.length} strongest of ${formatCount(indices.length)} codewords`
          : 'All codewords'}{' '}
        of layer {layer + 1}, with the root mean square of each in grey levels. <SignedLegend limit={limit} />
      </p>
      <ul className="codewords__grid">
        {views.map(({ index, values, strength }) => (
          <li key={index} className="codeword">
            <CodewordPicture {...{ values, height, width, limit }} label={`codeword ${index + 1}`} />
            <span>{formatCompact(strength, 2)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
