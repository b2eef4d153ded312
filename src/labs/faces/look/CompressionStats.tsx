import { formatCompact, formatNumber } from '../../../figures/format.ts'
import { Stats } from '../../../ui/Stats.tsx'
import { bitsText, megabytes } from '../size-words.ts'
import type { ShownLook } from './look-state.ts'
import { bitsPerPixel, codeBits } from './look-words.ts'
import { methodLook } from './methods.ts'

/** What a picture costs: the codes that name it, and the codebooks that both sides must have to understand them. */
export function CompressionStats({ look }: { readonly look: ShownLook }) {
  if (look.basis.task !== 'compression') return null
  const bits = codeBits(look.basis)
  const psnrDb = look.pictures.rrq?.quality?.psnrDb ?? Number.NaN
  const { layers } = look
  return (
    <div className={methodLook('rrq', look.basis).identity}>
      <Stats
        items={[
          { label: 'PSNR', value: formatNumber(psnrDb, 1), unit: 'dB', lead: true },
          { label: 'codes', value: bitsText(bits), unit: 'bits' },
          { label: 'rate', value: formatCompact(bitsPerPixel(look), 2), unit: 'bit a pixel' },
          { label: 'codebooks', value: layers ? megabytes(layers.codebookBits / 8) : '–' },
        ]}
      />
      <p className="note">
        The codebooks are side information: they are sent once, or known on both sides, and serve all
        pictures. One picture alone does not pay for them.
      </p>
    </div>
  )
}
