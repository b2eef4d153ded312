import { RandomStream } from '../../random/random-stream.ts'
import { clamp, mix } from './curves.ts'
import type { HairStyle, Person } from './person.ts'

/**
 * Draws a person. Some numbers hang together as they do in people: heavier brows, jaws and beards with each other,
 * folds and grey hair with age, the tone of hair and eyes with that of the skin.
 * @param seed an integer from 0 to 2^32 - 1
 * @param index which person, from 0: the same seed and index are the same person, however many there are
 */
export function drawPerson(seed: number, index: number): Person {
  const stream = new RandomStream(seed, `person ${index}`)
  const between = (low: number, high: number): number => mix(low, high, stream.uniform())
  /** uniform, pulled towards `share` of the way */
  const near = (low: number, high: number, share: number): number =>
    mix(low, high, 0.5 * stream.uniform() + 0.5 * share)
  const chance = (probability: number): boolean => stream.uniform() < probability
  const isMale = chance(0.55)
  const heavy = isMale ? between(0.5, 1) : between(0, 0.45)
  const age = between(0, 1) * between(0.3, 1)
  const full = between(0, 1)
  const dark = stream.uniform()
  const skinTone = dark < 0.22 ? between(0.17, 0.3) : dark < 0.45 ? between(0.34, 0.48) : between(0.5, 0.72)
  const darkness = clamp((0.7 - skinTone) / 0.5, 0, 1)
  const grey = age > 0.55 ? between(0, 0.5) : 0
  const hairTone = mix(chance(0.3 - 0.3 * darkness) ? between(0.2, 0.42) : between(0.025, 0.12), 0.55, grey)
  const isBearded = isMale && chance(0.33)
  const styles: readonly HairStyle[] = isMale
    ? ['cropped', 'parted', 'cropped', 'swept', 'bald', 'parted', 'swept']
    : ['long', 'fringe', 'swept', 'long', 'parted', 'fringe']
  const hairStyle = styles[stream.integer(styles.length)]
  return {
    faceWidth: near(0.77, 0.92, full),
    jawWidth: near(0.55, 0.93, 0.6 * heavy + 0.4 * full),
    jawSquareness: near(0, 1, heavy),
    chinY: near(1.0, 1.14, heavy),
    chinSize: near(0.05, 0.15, heavy),
    chinCleft: heavy > 0.6 && chance(0.3) ? between(0.3, 1) : 0,
    cheekbones: between(0.02, 0.1),
    fullness: full,
    browRidge: near(0.0, 0.085, heavy),
    eyeX: between(0.355, 0.405),
    eyeY: between(-0.345, -0.31),
    eyeWidth: between(0.172, 0.205),
    eyeOpening: near(0.085, 0.135, 1 - heavy),
    eyeTilt: between(-0.1, 0.17),
    eyeDepth: near(0.02, 0.1, heavy),
    lidFold: between(0.025, 0.075),
    lidHood: chance(0.35) ? between(0.5, 1) : between(0, 0.3),
    bags: between(0, 0.6) + 0.6 * age,
    irisTone: chance(0.75 * (1 - darkness)) ? between(0.1, 0.22) : between(0.03, 0.09),
    gazeX: 0.008 * stream.normal(),
    browGap: near(0.13, 0.235, 1 - heavy),
    browArch: near(0, 0.075, 1 - heavy),
    browTilt: between(-0.12, 0.16),
    browThickness: near(0.022, 0.062, heavy),
    browLength: between(0.2, 0.27),
    browDensity: near(0.65, 1, heavy),
    noseLength: between(0.46, 0.62),
    bridgeWidth: between(0.075, 0.125),
    bridgeHeight: near(0.03, 0.11, heavy),
    noseHump: chance(0.3) ? between(0.02, 0.05) : between(-0.02, 0.01),
    tipWidth: between(0.075, 0.125),
    tipHeight: between(0.15, 0.25),
    nostrilWidth: near(0.15, 0.235, 0.4 * heavy + 0.6 * darkness),
    mouthY: between(0.485, 0.545),
    mouthWidth: between(0.245, 0.35),
    upperLip: near(0.045, 0.11, darkness),
    lowerLip: near(0.075, 0.14, darkness),
    lipBow: between(0.2, 1),
    mouthLift: between(-0.03, 0.05),
    mouthOpening: chance(0.2) ? between(0.2, 1) : 0,
    lipTone: isMale ? between(0.56, 0.76) : between(0.38, 0.62),
    folds: between(0, 0.5) + age,
    foreheadLines: clamp(age * 2 - 0.7, 0, 1),
    skinTone,
    skinRoughness: near(0.2, 1, heavy),
    freckles: chance(0.3) ? between(0.4, 1) : between(0, 0.2),
    hairTone,
    hairStyle,
    hairline: between(-0.84, -0.67) - (isMale ? 0.09 * age : 0),
    curtain: between(0, 1),
    parting: between(-0.5, 0.5),
    stubble: isMale ? between(0, 1) : 0,
    moustache: isBearded && chance(0.8) ? between(0.6, 1) : isMale && chance(0.08) ? 0.9 : 0,
    beard: isBearded ? between(0.5, 1) : 0,
    beardSpread: chance(0.4) ? between(0, 0.2) : 1,
    lean: 0.02 * stream.normal(),
    skew: 0.012 * stream.normal(),
    shine: between(0.15, 0.5),
    moles: Array.from({ length: stream.integer(4) }, () => ({
      x: between(-0.75, 0.75),
      y: between(-0.8, 0.95),
      radius: between(0.006, 0.014),
    })),
  }
}
