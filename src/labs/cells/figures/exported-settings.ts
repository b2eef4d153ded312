import { quantizerNames } from '../../../../workers/contracts/cells.ts'
import type { CellsState, ShownPanel } from '../state.ts'

/** What each quantizer's figures were made with: the settings, and the sizes that were solved for a rate. */
export function exportedSettings(panels: CellsState['panels']): Readonly<Record<string, unknown>> {
  const settings = quantizerNames.map((name) => {
    const panel = panels[name]
    return [name, panel && { ...solved(panel), parameters: panel.parameters }]
  })
  return { backend: 'plain TypeScript', settings: Object.fromEntries(settings) }
}

function solved({ scalar, lattice, training }: ShownPanel): Readonly<Record<string, unknown>> {
  return {
    ...scalar,
    ...(lattice ? { basis: lattice.basis } : {}),
    ...(training ? { codebookSize: training.codebook.length / 2, iteration: training.iteration } : {}),
    ...(training?.coding ? { multiplier: training.coding.multiplier } : {}),
  }
}
