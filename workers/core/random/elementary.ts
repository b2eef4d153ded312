/*
 * Logarithm, sine and cosine made of +, -, *, / and comparisons only. IEEE 754 fixes those to the last bit,
 * whereas Math.log and Math.sin may differ between engines: with these, a link shows the same samples everywhere.
 */

/** 2^512, 2^256, ..., 2, each a square of the next: products of powers of two are exact. */
const binaryScales: readonly { shift: number; power: number; inverse: number }[] = [
  512, 256, 128, 64, 32, 16, 8, 4, 2, 1,
].map((shift) => {
  let power = 2
  for (let reached = 1; reached < shift; reached *= 2) power *= power
  return { shift, power, inverse: 1 / power }
})

/** 1/23, 1/21, ..., 1/3: the coefficients of the series of artanh after the first. */
const oddReciprocals: readonly number[] = Array.from({ length: 11 }, (_, place) => 1 / (23 - 2 * place))

const smallestNormal = 2.2250738585072014e-308
const twoToThe32 = 4294967296
const twoToTheMinus32 = 1 / twoToThe32
const twoToThe54 = 18014398509481984

// ln 2 in two parts; the first has 40 bits, so its product with an exponent (at most 11 bits) is exact.
const ln2High = 0.6931471805592082
const ln2Low = 7.371002565167799e-13

/**
 * Natural logarithm, the same bits in every engine, within 3 units in the last place.
 * @param x any number; 0 gives -Infinity, negative numbers and NaN give NaN
 * Source: x = m 2^e with m in [sqrt(1/2), sqrt 2], and ln m = 2 artanh((m - 1)/(m + 1)) by its series.
 */
export function portableLog(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN
  if (x === 0) return -Infinity
  if (x === Infinity) return Infinity

  let exponent = 0
  let mantissa = x
  if (x < 1 && x >= twoToTheMinus32) {
    // Most numbers are here: the leading zeros of the first 32 binary places are their exponent.
    const zeros = Math.clz32(x * twoToThe32)
    exponent = -zeros
    mantissa = x * ((1 << zeros) >>> 0)
  } else {
    if (x < smallestNormal) {
      exponent = -54
      mantissa = x * twoToThe54
    }
    for (const { shift, power, inverse } of binaryScales) {
      if (mantissa >= power) {
        mantissa *= inverse
        exponent += shift
      } else if (mantissa < inverse) {
        mantissa *= power
        exponent -= shift
      }
    }
  }
  if (mantissa > Math.SQRT2) {
    mantissa /= 2
    exponent += 1
  } else if (mantissa < Math.SQRT1_2) {
    mantissa *= 2
    exponent -= 1
  }

  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  // |ratio| <= 0.1716, so the term in ratio^25 is below 2^-65 of the first.
  let series = 0
  for (let place = 0; place < 11; place += 1) series = series * square + oddReciprocals[place]
  return exponent * ln2High + (2 * ratio + (2 * ratio * square * series + exponent * ln2Low))
}

// pi/2 in three parts; the first two are short, so their products with a quadrant number below 2^20 are exact.
const halfPiHigh = 1.5707963267341256
const halfPiMiddle = 6.07710049817245e-11
const halfPiLow = 8.333742918520879e-20
const twoOverPi = 0.6366197723675814

/**
 * Sine and cosine, the same bits in every engine, within 4 units in the last place of 1.
 * @param angle in radians, |angle| up to 10^6 (beyond that the reduction loses digits); not finite gives NaN
 * @returns [sine, cosine]
 * Source: Cody-Waite reduction to |r| <= pi/4, then the Taylor series of both.
 */
export function portableSinCos(angle: number): [sine: number, cosine: number] {
  const quadrant = Math.round(angle * twoOverPi)
  const reduced = angle - quadrant * halfPiHigh - quadrant * halfPiMiddle - quadrant * halfPiLow
  const square = reduced * reduced
  let sineSeries = 1
  let cosineSeries = 1
  // 1 - r^2/(2*3) (1 - r^2/(4*5) (...)), and the same for the cosine; the first term left out is below 2^-57.
  for (let even = 16; even >= 2; even -= 2) {
    sineSeries = 1 - (square * sineSeries) / (even * (even + 1))
    cosineSeries = 1 - (square * cosineSeries) / ((even - 1) * even)
  }
  const sine = reduced * sineSeries
  const cosine = cosineSeries
  switch (((quadrant % 4) + 4) % 4) {
    case 0:
      return [sine, cosine]
    case 1:
      return [cosine, -sine]
    case 2:
      return [-sine, -cosine]
    default:
      return [-cosine, sine]
  }
}
