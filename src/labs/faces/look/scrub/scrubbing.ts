import { maximumLayers } from '../../../../../workers/contracts/faces.ts'

/** The last layer is wished for as all layers, so that it stays the last one while more are learned. */
export function wishedLayers(layers: number, available: number): number {
  return layers >= available ? maximumLayers : Math.max(0, layers)
}

/** Where playing begins: from the start if it is at its end. */
export function playedFrom(layers: number, available: number): number {
  return layers >= available ? 0 : layers
}
