import type { Quantizer } from '../quantizers/quantizer.ts'

/** Mean squared error per dimension of samples (`count x dimension`) at the quantizer's own points. */
export function meanSquaredError(quantizer: Quantizer, samples: Float32Array): number {
  const decoded = quantizer.decode(quantizer.encode(samples))
  let sum = 0
  for (let i = 0; i < samples.length; i++) sum += (samples[i] - decoded[i]) ** 2
  return sum / samples.length
}
