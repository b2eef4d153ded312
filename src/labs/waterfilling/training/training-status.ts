import type { WaterfillingState } from '../state.ts'
import type { GapSweep } from './trained.ts'
import { gapKey, isLight, tableKey } from './training-keys.ts'

/**
 * How the table on the screen stands to what is wanted: it is that, it is being made, it will be by itself, or the
 * reader has to ask for it.
 */
export type TableStatus = 'current' | 'running' | 'soon' | 'long' | 'cancelled' | 'failed'

type Page = Pick<WaterfillingState, 'water' | 'training'>

export function tableStatus({ water, training }: Page): TableStatus {
  const { table, run, failure, cancelledKey } = training
  if (!water) return 'soon'
  const key = tableKey(water)
  if (table?.key === key && table.isWhole) return 'current'
  if (run?.key === key) return 'running'
  if (failure?.key === key) return 'failed'
  if (cancelledKey === key) return 'cancelled'
  return isLight(water) ? 'soon' : 'long'
}

/** Whether the table belongs to other settings than those of the water. */
export function isTableStale({ water, training }: Page): boolean {
  return training.table !== undefined && water !== undefined && training.table.key !== tableKey(water)
}

/** The sweep that the settings lead to, as far as it is computed. */
export function wantedSweep({ water, training }: Page): GapSweep | undefined {
  return water && training.gaps[gapKey(water)]
}

/** Whether a sweep is asked for and waits for the table, which is trained first. */
export function isSweepWaiting({ water, training }: Page): boolean {
  return water !== undefined && training.run?.task === 'table' && training.exploredKey === gapKey(water)
}
