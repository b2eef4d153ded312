/** What is known of one place of a head while it is built up. Reused from place to place. */
export interface SurfacePoint {
  /** towards the viewer, in the unit of Person */
  height: number
  /** share of light that is sent back, 0 to 1 */
  albedo: number
  /** 0 for dull skin to 1 for a wet eye */
  gloss: number
}
