import { describe, expect, test } from 'vitest'
import { runJob } from './run-job.ts'

interface Printed {
  readonly mse: number
  readonly entropyBits: number
  readonly rateBits: number
  readonly gapDb: number
  readonly stepSize: number
  readonly levels: number[]
  readonly thresholds: number[]
  readonly probabilities: number[]
}

interface Scalar {
  readonly bound: string
  readonly highRate: { readonly panterDite: number }
  readonly lloydMax: Printed
  readonly uniform: Printed
  readonly muLaw: Printed
  readonly entropyCoded: Printed
}

async function scalar(words: string): Promise<Scalar> {
  const given = words.split(' ').filter(Boolean)
  return (await runJob(['cells', 'scalar', ...given], { write: () => true })) as Scalar
}

/** REFERENCE section 1, converged Lloyd-Max values of unit variance. */
test.each([
  ['gaussian', 1, 0.36338, 1.0],
  ['gaussian', 2, 0.117482, 1.911],
  ['gaussian', 3, 0.0345478, 2.825],
  ['gaussian', 4, 0.00950101, 3.765],
  ['gaussian', 5, 0.00250467, 4.73],
  ['laplacian', 1, 0.5, 1.0],
  ['laplacian', 2, 0.176195, 1.728],
  ['laplacian', 3, 0.054476, 2.565],
  ['laplacian', 4, 0.0153725, 3.475],
  ['laplacian', 5, 0.00410218, 4.427],
])('%s, %i bit: Lloyd-Max as in the tables', async (source, bits, mse, entropy) => {
  const { lloydMax, entropyCoded } = await scalar(`--source ${source} --bits ${bits}`)
  expect(lloydMax.mse / mse).toBeCloseTo(1, 5)
  expect(Math.abs(lloydMax.entropyBits - entropy)).toBeLessThan(5.01e-4)
  expect(lloydMax.levels).toHaveLength(2 ** bits)
  expect(lloydMax.thresholds).toHaveLength(2 ** bits - 1)
  expect(lloydMax.rateBits).toBe(bits)
  expect(entropyCoded.rateBits).toBeCloseTo(bits, 6)
})

test('what is printed survives JSON, and says what the figures are measured against', async () => {
  const printed = await scalar('--source laplacian --bits 2')
  expect(JSON.parse(JSON.stringify(printed))).toEqual(printed)
  expect(printed.bound).toBe('R(D), computed (Blahut-Arimoto)')
  expect(printed.highRate.panterDite).toBeCloseTo(4.5, 9)
  expect((await scalar('')).bound).toBe('R(D)')
})

describe('the options', () => {
  test('the optimal step is Max’s, and another one is worse', async () => {
    const { uniform } = await scalar('--bits 4')
    expect(uniform.mse).toBeCloseTo(0.01154, 5)
    const other = (await scalar('--bits 4 --step-size 0.5')).uniform
    expect(other.stepSize).toBe(0.5)
    expect(other.mse).toBeGreaterThan(uniform.mse)
  })

  test('with an entropy code all are measured at their entropy, the uniform one at that of Lloyd-Max', async () => {
    const { lloydMax, entropyCoded, muLaw } = await scalar('--bits 3 --code entropy')
    expect([lloydMax.rateBits, muLaw.rateBits]).toEqual([lloydMax.entropyBits, muLaw.entropyBits])
    expect(entropyCoded.entropyBits).toBeCloseTo(lloydMax.entropyBits, 6)
    expect(entropyCoded.gapDb).toBeLessThan(lloydMax.gapDb)
  })

  test('mid-points cost the entropy-coded quantizer at low rate, and no other', async () => {
    const [centroids, points] = [await scalar('--bits 2'), await scalar('--bits 2 --reconstruction point')]
    expect(points.entropyCoded.gapDb - centroids.entropyCoded.gapDb).toBeCloseTo(0.406, 2)
    expect(points.uniform).toEqual(centroids.uniform)
  })

  test('mu moves the mu-law quantizer alone', async () => {
    const [few, many] = [await scalar('--mu 5'), await scalar('--mu 255')]
    expect(many.muLaw.mse).toBeGreaterThan(few.muLaw.mse)
    expect(many.lloydMax).toEqual(few.lloydMax)
  })
})

test.each([
  ['--bits 7', /^bits: found “7”, expected a whole number from 1 to 6$/],
  ['--bits 2.5', /^bits: found “2\.5”/],
  ['--source ring', /^source: found “ring”, expected one of gaussian, laplacian, uniform, bimodal$/],
  ['--step-size 0', /^stepSize: found “0”/],
  ['--seed 1', /^there is no parameter “seed”$/],
  ['four', /^command line: “four”; expected --name value\.$/],
])('refused: %s', async (words, message) => {
  const failure: unknown = await scalar(words).catch((error: unknown) => error)
  expect(failure).toMatchObject({ name: 'Refusal', message: expect.stringMatching(message) })
})
