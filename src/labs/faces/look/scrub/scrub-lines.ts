import type { CurvePoint } from '../../../../figures/Curve.tsx'
import type { ShownLook } from '../look-state.ts'

/** A PSNR that the layers are measured against: it does not depend on them. */
export interface ScrubReference {
  readonly name: string
  readonly psnrDb: number
}

/** Bicubic for super-resolution, the noisy picture for denoising, nothing for compression. */
export function scrubReference(look: ShownLook): ScrubReference | undefined {
  const psnrDb =
    look.basis.task === 'superresolution'
      ? look.pictures.bicubic?.quality?.psnrDb
      : look.basis.task === 'denoising'
        ? look.inputs.quality?.psnrDb
        : undefined
  if (psnrDb === undefined || !Number.isFinite(psnrDb)) return undefined
  return { name: look.basis.task === 'denoising' ? 'noisy' : 'bicubic', psnrDb }
}

/** PSNR after 0, 1, 2, … layers, before clipping. */
export function scrubPoints({ layers }: Pick<ShownLook, 'layers'>): readonly CurvePoint[] {
  return Array.from(layers?.psnrByLayer ?? [], (y, x) => ({ x, y }))
}

/** A range around all that is drawn, with some air, in whole decibels. */
export function scrubDomain(
  points: readonly CurvePoint[],
  reference: ScrubReference | undefined,
): readonly [number, number] {
  const values = [...points.map(({ y }) => y), ...(reference ? [reference.psnrDb] : [])].filter((value) =>
    Number.isFinite(value),
  )
  if (values.length === 0) return [0, 1]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [Math.floor(low - 0.5), Math.ceil(high + 0.5)]
}
