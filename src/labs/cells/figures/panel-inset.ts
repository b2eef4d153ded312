/** Room for tick labels left of and under a plane, in pixels. */
export function panelInset(typeScale: number): { left: number; bottom: number } {
  return { left: Math.round(24 * typeScale), bottom: Math.round(18 * typeScale) }
}
