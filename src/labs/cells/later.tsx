import { lazy } from 'react'

/*
 * Parts of the lab that its first picture does not need: each is loaded when it is first shown, so that the lab itself
 * opens quickly.
 */
/** Loads all of them, so that a lab that was opened goes on without a network. */
export async function loadLater(): Promise<void> {
  if (!navigator.onLine) return
  await Promise.all([
    import('./line/LineStage.tsx'),
    import('./line/LineControls.tsx'),
    import('./line/LineExportMenu.tsx'),
    import('./presets/PresetCard.tsx'),
  ])
}

export const LineStage = lazy(async () => ({ default: (await import('./line/LineStage.tsx')).LineStage }))
export const LineControls = lazy(async () => ({
  default: (await import('./line/LineControls.tsx')).LineControls,
}))
export const LineExportMenu = lazy(async () => ({
  default: (await import('./line/LineExportMenu.tsx')).LineExportMenu,
}))
export const PresetMenu = lazy(async () => ({
  default: (await import('./presets/PresetMenu.tsx')).PresetMenu,
}))
export const PresetCard = lazy(async () => ({
  default: (await import('./presets/PresetCard.tsx')).PresetCard,
}))
