import { basename } from 'node:path'
import type { ParameterTable } from '../contracts/parameters.ts'
import { defaultParameters } from '../contracts/parameters.ts'
import type { ProfileData, SweptParameter, WaterfillingParameters } from '../contracts/waterfilling.ts'
import { paperSetting, sweptParameters, waterfillingTable } from '../contracts/waterfilling.ts'
import { Refusal } from '../core/formats/refusal.ts'
import { fileFrom, parametersFrom, withDefaults } from './terminal-job.ts'

type Options = ReadonlyMap<string, string>

const { profile, decay, exponent, memory, highShare, levelRatio, components } = waterfillingTable
const { waterLevel, distortion, totalBits, codebookSize } = waterfillingTable
const { trainingSize, testSize, trials, iterations, initialization, seed } = waterfillingTable
const { regularization1, regularization2, regularization3 } = waterfillingTable

/** What describes variances and water; pictures are left to browsers. What is held follows from the options. */
export const waterTable = {
  profile: { ...profile, choices: profile.choices.filter((kind) => kind !== 'images') },
  decay,
  exponent,
  memory,
  highShare,
  levelRatio,
  components,
  waterLevel,
  distortion,
  totalBits,
  codebookSize,
}

/** What describes a training too; the paper's setting is what options change. */
export const trainingTable = withDefaults(
  {
    ...waterTable,
    trainingSize,
    testSize,
    trials,
    iterations,
    initialization,
    regularization1,
    regularization2,
    regularization3,
    seed,
  },
  paperSetting,
)

const heldBy = { 'water-level': 'level', distortion: 'distortion', 'total-bits': 'rate' } as const

export interface WaterfillingSetting {
  readonly parameters: WaterfillingParameters
  readonly data: ProfileData | undefined
}

/**
 * Reads the options of a table and the file that `--data` names.
 * @throws Refusal for an option that is none, a value out of range, two quantities held at once, two profiles, or a
 * file that cannot be read
 */
export async function settingFrom(table: ParameterTable, options: Options): Promise<WaterfillingSetting> {
  const named = new Map(options)
  named.delete('data')
  const given = parametersFrom(table, named)
  const held = heldFrom(options)
  const data = await dataFrom(options)
  const parameters = {
    ...defaultParameters(waterfillingTable),
    ...given,
    held,
    ...(data ? { profile: 'own' } : {}),
  }
  return { parameters: parameters as WaterfillingParameters, data }
}

function heldFrom(options: Options): WaterfillingParameters['held'] {
  const found = Object.entries(heldBy).filter(([option]) => options.has(option))
  if (found.length > 1) {
    const names = found.map(([option]) => `--${option}`).join(' and ')
    throw new Refusal('command line', names, 'one of them: the others follow')
  }
  return found[0]?.[1] ?? 'codebook'
}

async function dataFrom(options: Options): Promise<ProfileData | undefined> {
  const path = options.get('data')
  if (path === undefined) return undefined
  const named = options.get('profile')
  if (named !== undefined && named !== 'own') {
    throw new Refusal('--profile', `${named} together with --data`, 'one of the two')
  }
  const { file } = await fileFrom(path)
  return { id: 1, files: [{ name: basename(path), file }] }
}

/** @throws Refusal for a parameter that is not swept */
export function sweptFrom(option: string | undefined): SweptParameter {
  const words = sweptParameters.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  const place = option === undefined ? -1 : words.indexOf(option)
  if (place < 0) {
    throw new Refusal('--swept', option === undefined ? 'none' : `“${option}”`, `one of ${words.join(', ')}`)
  }
  return sweptParameters[place]
}
