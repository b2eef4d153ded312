import { formatNumber } from '../../../figures/format.ts'
import { bitsText } from '../size-words.ts'
import type { KeyedEvaluation, ShownLook } from './look-state.ts'
import type { Acquaintance } from './known-people.ts'
import { besides, codeBits, coderName, meanFigures, noticeable } from './look-words.ts'

/** What the reader of the prose needs to know besides the numbers. */
export interface ProseContext {
  /** whether the people in the test are known from the training */
  readonly acquaintance: Acquaintance | undefined
}

/** What happens to the picture and why, as paragraphs. Their figures are those on the screen. */
export function lookProse(
  look: ShownLook,
  evaluation: KeyedEvaluation | undefined,
  { acquaintance }: ProseContext,
): readonly string[] {
  switch (look.basis.task) {
    case 'compression':
      return [
        'The picture itself goes through the layers. Each one names a codeword for what the layers before it left over; the decoder adds up the codewords that were named.',
      ]
    case 'denoising':
      return [
        'The noisy picture goes through the layers. The codewords were learned from clean faces, so what they add up to is face; of the noise they follow little at first, and more with every layer. So more layers are not always better.',
      ]
    case 'superresolution':
      return [
        publishedWords(look, evaluation),
        projectionWords(coderName(look), evaluation),
        linearWords(evaluation),
        kernelWords(look, evaluation),
        acquaintance ? acquaintanceWords[acquaintance] : '',
      ].filter((paragraph) => paragraph !== '')
  }
}

function publishedWords(look: ShownLook, evaluation: KeyedEvaluation | undefined): string {
  // The figures below are of the means, which may be of other layers than the picture.
  const { layers, codebookSize } = look.basis
  const bits = bitsText(codeBits({ layers: evaluation?.layers ?? layers, codebookSize }))
  const method = `${coderName(look)} enlarges with bicubic first, then says the enlarged face in ${bits} bits with codewords that were learned from sharp ones.`
  const { bicubic, rrq } = meanFigures(evaluation)
  if (bicubic === undefined || rrq === undefined) return method
  const [higher, lower] = [Math.max(bicubic, rrq), Math.min(bicubic, rrq)]
  const figures = `(${formatNumber(higher, 1)} against ${formatNumber(lower, 1)} dB)`
  const caveat =
    'The paper prints pictures, and no PSNR; these are the figures of this implementation on this split.'
  switch (lead(bicubic, rrq)) {
    case 'first':
      return `${method} So few bits cannot carry even the low frequencies that the small picture holds already: bicubic keeps these, and has the higher mean PSNR ${figures}. ${caveat}`
    case 'second':
      return `${method} Here that is enough to pass bicubic ${figures}. ${caveat}`
    case 'neither':
      return `${method} What it adds in high frequencies it loses in low ones, which bicubic keeps: their mean PSNR is the same ${figures}. ${caveat}`
  }
}

function projectionWords(coder: string, evaluation: KeyedEvaluation | undefined): string {
  const method =
    'Back-projection (BP) asks of any estimate what it must fulfil: made small again, it is the picture that was given. It corrects until that holds.'
  const { bicubicBackProjection: bicubic, rrqBackProjection: rrq } = meanFigures(evaluation)
  if (bicubic === undefined || rrq === undefined) return method
  const gap = formatNumber(Math.abs(rrq - bicubic), 1)
  switch (lead(bicubic, rrq)) {
    case 'first':
      return `${method} Bicubic with back-projection stays ahead of ${coder} with it, by ${gap} dB: these layers add no high frequencies that are right.`
    case 'second':
      return `${method} What ${coder} is ahead of bicubic then, ${gap} dB, is what it knows of high frequencies.`
    case 'neither':
      return `${method} With it ${coder} and bicubic are level: what these layers add in high frequencies is right as often as wrong.`
  }
}

function linearWords(evaluation: KeyedEvaluation | undefined): string {
  const { mmse, bicubic } = meanFigures(evaluation)
  const method =
    'Linear MMSE is the estimate to beat: a correction to bicubic, regressed on its low frequencies, with no codebook at all.'
  if (mmse === undefined || bicubic === undefined) return method
  return `${method} Here it is ${besides(mmse, bicubic, 'bicubic')}.`
}

function kernelWords({ pictures }: ShownLook, evaluation: KeyedEvaluation | undefined): string {
  const { mmse, rrqKernel } = meanFigures(evaluation)
  if (!pictures.rrqKernel && rrqKernel === undefined) return ''
  const method =
    'The RRQ kernel knows each training face only as layers of RRQ code it, in 256 bits or fewer, and asks how much the small picture is like each of them: a correction that is not linear. The gain is the kernel’s; RRQ makes its memory small.'
  if (mmse === undefined || rrqKernel === undefined) return method
  const { bicubic, rrqKernel: kernel } = evaluation?.methods ?? {}
  const isLessAlike = bicubic !== undefined && kernel !== undefined && kernel.ssim < bicubic.ssim
  const structure = isLessAlike
    ? ' Its SSIM is below that of bicubic: it is nearer in levels than in structure.'
    : ''
  return `${method} Here it is ${besides(rrqKernel, mmse, 'linear MMSE')}.${structure}`
}

/** Which of two figures is larger, as far as it is printed. */
function lead(first: number, second: number): 'first' | 'second' | 'neither' {
  if (Math.abs(first - second) < noticeable) return 'neither'
  return first > second ? 'first' : 'second'
}

const acquaintanceWords: Readonly<Record<Acquaintance, string>> = {
  all: 'The held-out pictures show people whose other pictures were trained on. Held out by person, nobody in the test is known, which is harder for everything that is learned.',
  some: 'Some of the held-out pictures show people whose other pictures were trained on, and some do not: those are harder for everything that is learned.',
  none: 'Nobody in the held-out pictures was trained on, which is harder for everything that is learned than new pictures of known people.',
}
