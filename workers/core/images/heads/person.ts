/** How the hair lies round the face. */
export type HairStyle = 'bald' | 'cropped' | 'parted' | 'fringe' | 'long' | 'swept'

export interface Mole {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/**
 * What makes a person look like nobody else. The unit of length is about 79 mm; x runs to the right of the picture from
 * the middle of the face, y down, z towards the viewer, and the eyes lie at y = -1/3. Tones are albedos, 0 to 1;
 * strengths without a unit run from 0 to 1.
 */
export interface Person {
  /** half of it, at the cheekbones */
  readonly faceWidth: number
  /** over that of the face, at the height of the chin */
  readonly jawWidth: number
  readonly jawSquareness: number
  readonly chinY: number
  readonly chinSize: number
  readonly chinCleft: number
  readonly cheekbones: number
  readonly fullness: number
  readonly browRidge: number

  /** from the middle line to the middle of an eye */
  readonly eyeX: number
  readonly eyeY: number
  /** half of it, corner to corner */
  readonly eyeWidth: number
  readonly eyeOpening: number
  /** slope; the outer corner is higher where it is positive */
  readonly eyeTilt: number
  readonly eyeDepth: number
  /** from the lid's edge up to its crease */
  readonly lidFold: number
  readonly lidHood: number
  readonly bags: number
  readonly irisTone: number
  readonly gazeX: number

  /** from the eye up to the brow */
  readonly browGap: number
  readonly browArch: number
  readonly browTilt: number
  readonly browThickness: number
  readonly browLength: number
  readonly browDensity: number

  /** from the height of the eyes down to the tip */
  readonly noseLength: number
  readonly bridgeWidth: number
  readonly bridgeHeight: number
  readonly noseHump: number
  readonly tipWidth: number
  readonly tipHeight: number
  /** half of it, wing to wing */
  readonly nostrilWidth: number

  readonly mouthY: number
  /** half of it, corner to corner */
  readonly mouthWidth: number
  readonly upperLip: number
  readonly lowerLip: number
  readonly lipBow: number
  /** how much higher the corners are than the middle */
  readonly mouthLift: number
  readonly mouthOpening: number
  /** over that of the skin */
  readonly lipTone: number

  /** beside the mouth */
  readonly folds: number
  readonly foreheadLines: number
  readonly skinTone: number
  readonly skinRoughness: number
  readonly shine: number
  readonly freckles: number
  readonly moles: readonly Mole[]

  readonly hairTone: number
  readonly hairStyle: HairStyle
  /** y of it in the middle of the forehead */
  readonly hairline: number
  /** of hair that falls: 0 over the cheeks, 1 beside them */
  readonly curtain: number
  /** x of it */
  readonly parting: number
  readonly stubble: number
  readonly moustache: number
  readonly beard: number
  /** 0 for a goatee, 1 for a full beard */
  readonly beardSpread: number

  /** x for a unit of y, and y for a unit of x, by which the face is crooked */
  readonly lean: number
  readonly skew: number
}
