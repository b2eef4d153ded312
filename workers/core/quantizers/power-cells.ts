import { Refusal } from '../formats/refusal.ts'
import { finiteRowCount } from './rows.ts'

/**
 * Power diagram (Aurenhammer 1987) of planar codewords in the square window of a given half-width: cell i is where
 * ||x - c_i||^2 + w_i is least. With equal weights these are Voronoi cells; with w = multiplier x length, those of ECVQ.
 * A cell is the window cut by one half-plane per other codeword: at the distance d it ends at (d^2 + w_j - w_i) / (2 d)
 * from c_i. As this grows with d when the lowest weight is put for w_j, a walk outwards from c_i along x may stop
 * when it exceeds the distance of the polygon's furthest corner.
 * @param codebook `codebookSize x 2` @param weights `codebookSize`, in the squared unit of the plane; infinite for a dead
 * codeword, which has no cell @param halfWidth of the window, positive
 * @returns one flat x, y list a codeword, counter-clockwise, not closed, empty where the cell is; of codewords that
 * coincide with equal weights the first has the cell
 * @throws Refusal for a codebook that is empty or not finite, weights that do not fit it or are NaN or -Infinity, or such
 * a window
 */
export function powerCells(codebook: Float32Array, weights: Float64Array, halfWidth: number): Float32Array[] {
  const codebookSize = finiteRowCount(codebook, 2, 'codebook')
  if (weights.length !== codebookSize) {
    throw new Refusal('weights', `found ${weights.length}`, `${codebookSize}, one per codeword`)
  }
  for (const weight of weights) {
    if (!(weight > -Infinity)) throw new Refusal('weights', `found ${weight}`, 'finite numbers or infinity')
  }
  if (!(halfWidth > 0 && halfWidth < Infinity)) {
    throw new Refusal('window', `found the half-width ${halfWidth}`, 'a positive finite number')
  }
  const alive = Int32Array.from(weights.keys()).filter((k) => weights[k] < Infinity)
  const order = alive.sort((a, b) => codebook[2 * a] - codebook[2 * b])
  const lowestWeight = weights.reduce((lowest, weight) => Math.min(lowest, weight), Infinity)
  const cells = Array.from({ length: codebookSize }, () => new Float32Array(0))
  for (const [position, codeword] of order.entries()) {
    cells[codeword] = Float32Array.from(
      cellOf(position, { codebook, weights, order, lowestWeight, halfWidth }),
    )
  }
  return cells
}

interface Diagram {
  readonly codebook: Float32Array
  readonly weights: Float64Array
  /** codewords that are alive, by their x */
  readonly order: Int32Array
  readonly lowestWeight: number
  readonly halfWidth: number
}

function cellOf(position: number, diagram: Diagram): readonly number[] {
  const { codebook, weights, order, lowestWeight, halfWidth: h } = diagram
  const own = order[position]
  const x = codebook[2 * own]
  const y = codebook[2 * own + 1]
  let polygon: readonly number[] = [-h, -h, h, -h, h, h, -h, h]
  let furthest = furthestCorner(polygon, x, y)
  let left = position - 1
  let right = position + 1
  while (polygon.length > 0 && (left >= 0 || right < order.length)) {
    const toLeft = left >= 0 ? x - codebook[2 * order[left]] : Infinity
    const toRight = right < order.length ? codebook[2 * order[right]] - x : Infinity
    const alongX = Math.min(toLeft, toRight)
    if (alongX * alongX + lowestWeight - weights[own] >= 2 * alongX * furthest && alongX > 0) break
    const other = order[toRight <= toLeft ? right++ : left--]
    const dx = codebook[2 * other] - x
    const dy = codebook[2 * other + 1] - y
    const squared = dx * dx + dy * dy
    const power = squared + weights[other] - weights[own]
    if (squared === 0) {
      if (power < 0 || (power === 0 && other < own)) polygon = []
    } else if (power < 2 * Math.sqrt(squared) * furthest) {
      // 2 (p - c_i) . (c_j - c_i) <= power, for the points p of the cell
      polygon = clip(polygon, 2 * dx, 2 * dy, power + 2 * (dx * x + dy * y))
      furthest = furthestCorner(polygon, x, y)
    }
  }
  return polygon
}

function furthestCorner(polygon: readonly number[], x: number, y: number): number {
  let squared = 0
  for (let i = 0; i < polygon.length; i += 2) {
    squared = Math.max(squared, (polygon[i] - x) ** 2 + (polygon[i + 1] - y) ** 2)
  }
  return Math.sqrt(squared)
}

/** The part of a convex polygon where normalX x + normalY y <= limit (Sutherland & Hodgman 1974). */
function clip(
  polygon: readonly number[],
  normalX: number,
  normalY: number,
  limit: number,
): readonly number[] {
  const kept: number[] = []
  const last = polygon.length - 2
  let excess = normalX * polygon[last] + normalY * polygon[last + 1] - limit
  for (let i = 0, j = last; i < polygon.length; j = i, i += 2) {
    const excessBefore = excess
    excess = normalX * polygon[i] + normalY * polygon[i + 1] - limit
    if ((excess < 0 && excessBefore > 0) || (excess > 0 && excessBefore < 0)) {
      const share = excessBefore / (excessBefore - excess)
      kept.push(
        polygon[j] + share * (polygon[i] - polygon[j]),
        polygon[j + 1] + share * (polygon[i + 1] - polygon[j + 1]),
      )
    }
    if (excess <= 0) kept.push(polygon[i], polygon[i + 1])
  }
  return kept.length > 4 ? kept : []
}
