/* Outlines of markers about the origin, as SVG path data, sized to look equally large at one radius. */

export function polygonPath(corners: number, radius: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (2 * Math.PI * corner) / corners
    return `${coordinate(radius * Math.cos(angle))},${coordinate(radius * Math.sin(angle))}`
  })
  return `M${points.join('L')}z`
}

/** Pointing up, or down for a negative radius. */
export function trianglePath(radius: number): string {
  // The base lies nearer than the apex, so that the centroid, not the box, is at the origin.
  const [halfBase, apex, base] = [radius * 1.1, radius * 1.3, radius * 0.65]
  return `M0,${coordinate(-apex)}L${coordinate(halfBase)},${coordinate(base)}H${coordinate(-halfBase)}z`
}

export function plusPath(radius: number): string {
  const [arm, half] = [coordinate(radius * 1.22), coordinate(radius * 0.37)]
  return (
    `M-${half},-${arm}L${half},-${arm}L${half},-${half}L${arm},-${half}L${arm},${half}L${half},${half}` +
    `L${half},${arm}L-${half},${arm}L-${half},${half}L-${arm},${half}L-${arm},-${half}L-${half},-${half}z`
  )
}

export function diamondPath(radius: number): string {
  const [across, along] = [coordinate(radius * 1.05), coordinate(radius * 1.2)]
  return `M0,-${along}L${across},0L0,${along}L-${across},0z`
}

/** A diamond drawn in at its sides: of the same family, and told from it at a glance. */
export function starPath(radius: number): string {
  const [tip, waist] = [radius * 1.65, radius * 0.66]
  const corners = Array.from({ length: 8 }, (_, corner) => {
    const reach = corner % 2 === 0 ? tip : waist
    const angle = (Math.PI * corner) / 4
    return `${coordinate(reach * Math.cos(angle))},${coordinate(reach * Math.sin(angle))}`
  })
  return `M${corners.join('L')}z`
}

export function ringPath(radius: number): string {
  const r = coordinate(radius)
  return `M-${r},0a${r},${r} 0 1 0 ${coordinate(2 * radius)},0a${r},${r} 0 1 0 ${coordinate(-2 * radius)},0z`
}

/** Two triangles that meet at a point, one above the other. */
export function hourglassPath(radius: number): string {
  const half = radius * 1.15
  return pathThrough([-half, -half], [half, -half], [-half, half], [half, half])
}

/** The hourglass lying on its side. */
export function bowTiePath(radius: number): string {
  const half = radius * 1.15
  return pathThrough([-half, -half], [-half, half], [half, -half], [half, half])
}

/*
 * What is hollow in half-filled markers. Each runs against the outline around it, so that it is a hole by the
 * non-zero rule, which is the default of SVG and canvas.
 */

/** The right half of a diamond. */
export function rightTrianglePath(radius: number): string {
  return pathThrough([0, -radius * 0.84], [0, radius * 0.84], [radius * 0.74, 0])
}

/** The right half of a triangle that points up. */
export function triangleHalfPath(radius: number): string {
  return pathThrough([0, -radius * 0.85], [0, radius * 0.4], [radius * 0.66, radius * 0.4])
}

/** The lower half of an hourglass. */
export function lowerTrianglePath(radius: number): string {
  return pathThrough([0, radius * 0.4], [radius * 0.55, radius * 0.94], [-radius * 0.55, radius * 0.94])
}

/** The right half of a bow tie. */
export function outerTrianglePath(radius: number): string {
  return pathThrough([radius * 0.4, 0], [radius * 0.94, radius * 0.55], [radius * 0.94, -radius * 0.55])
}

/** The right half of a disc. */
export function halfDiscPath(radius: number): string {
  const r = coordinate(radius)
  return `M0,-${r}a${r},${r} 0 0 1 0,${coordinate(2 * radius)}z`
}

function pathThrough(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${coordinate(x)},${coordinate(y)}`).join('L')}z`
}

/** Two decimals are a fiftieth of a pixel; the sum removes a negative zero. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
