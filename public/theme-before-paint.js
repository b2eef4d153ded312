// Runs before the first paint, so that a dark page does not flash white. src/ui/theme.ts takes over.
;(() => {
  let theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  try {
    theme = localStorage.getItem('quantarium.theme') ?? theme
  } catch {
    // Storage may be forbidden; the system's preference stands.
  }
  document.documentElement.dataset.theme = ['light', 'dark', 'projector'].includes(theme) ? theme : 'light'
})()
