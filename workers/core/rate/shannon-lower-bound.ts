import { Refusal } from '../formats/refusal.ts'

/**
 * Shannon's lower bound for squared error (Cover & Thomas, problem 10.8; Gray & Neuhoff 1998):
 * D >= 2^(2 h / n) 2^(-2 R) / (2 pi e), with equality at the rates where a Gaussian noise of variance D can be
 * taken out of the source.
 * @param entropyBits differential entropy h of a vector, in bits for the unit of the data
 * @param dimension n, at least 1 @param rateBits R, bit per dimension
 * @returns MSE per dimension, in the squared unit of the data
 * @throws Refusal for an entropy or rate that is not finite, or a dimension that is no positive whole number
 */
export function shannonLowerBoundDistortion(
  entropyBits: number,
  dimension: number,
  rateBits: number,
): number {
  if (!Number.isFinite(entropyBits)) throw new Refusal('entropy', `found ${entropyBits}`, 'a finite number')
  if (!Number.isFinite(rateBits)) throw new Refusal('rate', `found ${rateBits} bit`, 'a finite number')
  if (!Number.isInteger(dimension) || dimension < 1) {
    throw new Refusal('dimension', `found ${dimension}`, 'a positive whole number')
  }
  return 2 ** (2 * (entropyBits / dimension - rateBits)) / (2 * Math.PI * Math.E)
}
