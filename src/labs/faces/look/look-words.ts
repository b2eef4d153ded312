import type { FaceMethod } from '../../../../workers/contracts/faces-results.ts'
import { formatCompact, formatNumber } from '../../../figures/format.ts'
import { bitsText, counted } from '../size-words.ts'
import type { KeyedEvaluation, LookBasis, ShownLook } from './look-state.ts'
import { methodLook } from './methods.ts'

/** PSNR in decibels. */
type Figures = Readonly<Partial<Record<FaceMethod, number>>>

/** PSNR by method, and what it is the PSNR of. */
interface Measured {
  readonly figures: Figures
  readonly where: string
}

/** The means where they are known, else the figures of the picture. */
function measured(look: ShownLook, evaluation: KeyedEvaluation | undefined): Measured {
  if (evaluation) {
    const where = `Over ${evaluation.pictureCount} held-out pictures`
    return { figures: meanFigures(evaluation), where }
  }
  const qualities = Object.values(look.pictures).map(({ method, quality }) => [method, quality])
  return { figures: psnrOf(Object.fromEntries(qualities)), where: 'On this picture' }
}

function psnrOf(qualities: Readonly<Record<string, { readonly psnrDb: number } | undefined>>): Figures {
  const known = Object.entries(qualities).filter(([, quality]) => quality !== undefined)
  return Object.fromEntries(known.map(([method, quality]) => [method, quality?.psnrDb]))
}

/** Mean PSNR by method, as far as it is known. */
export function meanFigures(evaluation: KeyedEvaluation | undefined): Figures {
  return evaluation ? psnrOf(evaluation.methods) : {}
}

/** In decibels: what is less than this is called equal, as it is not printed. */
export const noticeable = 0.05

/** “0.5 dB below bicubic”. */
export function besides(value: number, other: number, name: string): string {
  const gap = value - other
  if (Math.abs(gap) < noticeable) return `level with ${name}`
  return `${formatNumber(Math.abs(gap), 1)} dB ${gap > 0 ? 'above' : 'below'} ${name}`
}

/** What to notice in the table, from its numbers. Empty until there are any. */
export function scoreCaption(look: ShownLook, evaluation: KeyedEvaluation | undefined): string {
  const { figures, where } = measured(look, evaluation)
  const { bicubic, bicubicBackProjection, rrq, rrqBackProjection } = figures
  if (look.basis.task === 'compression') return compressionWords(look)
  if (look.basis.task === 'denoising') return denoisingWords(look)
  const coder = coderName(look)
  const parts: string[] = []
  if (rrq !== undefined && bicubic !== undefined) {
    parts.push(`${coder === 'RRQ' ? 'RRQ as published' : coder} is ${besides(rrq, bicubic, 'bicubic')}`)
  }
  if (rrqBackProjection !== undefined && bicubicBackProjection !== undefined) {
    parts.push(
      `with back-projection it is ${besides(rrqBackProjection, bicubicBackProjection, 'bicubic with the same')}`,
    )
  }
  const best = bestMethod(figures)
  const leader =
    best && `${methodLook(best.method, look.basis).name} is best with ${formatNumber(best.psnrDb, 1)} dB`
  const sentences = [parts.length > 0 ? `${where} ${parts.join('; ')}` : undefined, leader]
  return sentences
    .map((sentence) => (sentence ? `${sentence}. ` : ''))
    .join('')
    .trim()
}

function bestMethod(figures: Figures): { readonly method: FaceMethod; readonly psnrDb: number } | undefined {
  const entries = Object.entries(figures).map(([method, psnrDb]) => ({
    method: method as FaceMethod,
    psnrDb,
  }))
  return entries.length < 2 ? undefined : entries.toSorted((a, b) => b.psnrDb - a.psnrDb)[0]
}

/** Bits of the codes that the decoder uses: l log2 K. */
export function codeBits({ layers, codebookSize }: Pick<LookBasis, 'layers' | 'codebookSize'>): number {
  return layers * Math.log2(codebookSize)
}

/** Bits of the codes over the number of pixels. */
export function bitsPerPixel(look: ShownLook): number {
  const picture = look.inputs.original ?? look.inputs.given
  return codeBits(look.basis) / (picture.height * picture.width)
}

function compressionWords(look: ShownLook): string {
  const psnrDb = look.pictures.rrq?.quality?.psnrDb
  if (psnrDb === undefined) return ''
  const bits = bitsText(codeBits(look.basis))
  return `${counted(look.basis.layers, 'layer')} say this picture in ${bits} bits, ${formatCompact(bitsPerPixel(look), 2)} bit a pixel, at ${formatNumber(psnrDb, 1)} dB; the codebooks must be known on both sides.`
}

/** What the layers are called after: RRQ, K-means or random codewords. */
export function coderName({ basis }: Pick<ShownLook, 'basis'>): string {
  return methodLook('rrq', basis).name
}

function denoisingWords(look: ShownLook): string {
  const psnrDb = look.pictures.rrq?.quality?.psnrDb
  const noisy = look.inputs.quality?.psnrDb
  if (psnrDb === undefined || noisy === undefined) return ''
  return `On this picture ${coderName(look)} with ${counted(look.basis.layers, 'layer')} is ${besides(psnrDb, noisy, 'the noisy picture')}.`
}
