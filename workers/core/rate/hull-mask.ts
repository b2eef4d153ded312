/**
 * Marks the convex hull of the positive cells, grown by one cell. No better reproduction point lies outside the hull
 * of a source (its projection on the hull is nearer to every point), so nothing else need be computed.
 * @param masses `rows x columns` @returns 1 within, 0 outside
 */
export function hullMask(masses: Float64Array, columns: number, rows: number): Uint8Array {
  const lefts: number[] = []
  const rights: number[] = []
  const filled: number[] = []
  for (let row = 0; row < rows; row++) {
    let first = row * columns
    let last = first + columns - 1
    while (first <= last && masses[first] === 0) first++
    while (last >= first && masses[last] === 0) last--
    if (first > last) continue
    filled.push(row)
    lefts.push(first - row * columns)
    rights.push(row * columns - last)
  }
  const lower = convexMinorant(filled, lefts, rows)
  const upper = convexMinorant(filled, rights, rows)
  const mask = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const near = [row - 1, row, row + 1].filter((other) => lower[other] < Infinity)
    if (near.length === 0) continue
    const start = Math.max(0, Math.floor(Math.min(...near.map((other) => lower[other]))) - 1)
    const end = Math.min(columns, Math.ceil(Math.max(...near.map((other) => -upper[other]))) + 2)
    mask.fill(1, row * columns + start, row * columns + end)
  }
  return mask
}

/** The largest convex function below the points, at the places 0..count-1; infinite outside the points. */
function convexMinorant(places: readonly number[], values: readonly number[], count: number): Float64Array {
  const hull: number[] = []
  for (let next = 0; next < places.length; next++) {
    while (hull.length > 1) {
      const [a, b] = [hull[hull.length - 2], hull[hull.length - 1]]
      const turn =
        (places[b] - places[a]) * (values[next] - values[a]) -
        (values[b] - values[a]) * (places[next] - places[a])
      if (turn > 0) break
      hull.pop()
    }
    hull.push(next)
  }
  const minorant = new Float64Array(count).fill(Infinity)
  for (let i = 0; i < hull.length; i++) {
    const [a, b] = [hull[i], hull[Math.min(i + 1, hull.length - 1)]]
    for (let place = places[a]; place <= places[b]; place++) {
      const share = places[b] > places[a] ? (place - places[a]) / (places[b] - places[a]) : 0
      minorant[place] = values[a] + share * (values[b] - values[a])
    }
  }
  return minorant
}
