/** Room for tick labels left of and under a plane, in pixels. */
export function panelInset(): { left: number; bottom: number } {
  const scale =
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--type-k')) || 1
  return { left: Math.round(24 * scale), bottom: Math.round(18 * scale) }
}
