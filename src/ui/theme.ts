import { useCallback, useMemo, useSyncExternalStore } from 'react'

export const themes = ['light', 'dark', 'projector'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'quantarium.theme'

function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value)
}

/** The theme the reader chose before, else the one the system prefers. Storage may be forbidden; that is no error. */
export function preferredTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey)
    if (isTheme(stored)) return stored
  } catch {
    // Nothing is stored where storage is forbidden.
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/**
 * Shows a theme.
 *
 * @param remember whether the next visit starts with it; false for a theme that nobody chose
 */
export function applyTheme(theme: Theme, remember = true): void {
  document.documentElement.dataset['theme'] = theme
  if (!remember) return
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // The choice then lasts as long as the page.
  }
}

function shownTheme(): Theme {
  const shown = document.documentElement.dataset['theme']
  return isTheme(shown) ? shown : 'light'
}

/** The attribute on the root is the one place that holds the theme; everyone else watches it. */
function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** The theme shown now and the function that changes it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(watchTheme, shownTheme, () => 'light' as const)
  const choose = useCallback((next: Theme) => applyTheme(next), [])
  return [theme, choose]
}

export type TokenName = `--${string}`

/**
 * Design tokens as the values they have now, for drawing on a canvas. They follow the theme.
 * A token that does not exist, or any token outside a browser, is the empty string.
 */
export function useTokens<Name extends TokenName>(names: readonly Name[]): Readonly<Record<Name, string>> {
  const list = names.join('\n')
  const edition = useSyncExternalStore(watchTokens, shownEdition, () => '')
  return useMemo(() => {
    // Asking for a computed style makes the browser compute it, so it is done once an edition, not at every render.
    const style = edition === '' ? undefined : getComputedStyle(document.documentElement)
    const entries = list.split('\n').map((name) => [name, style?.getPropertyValue(name).trim() ?? ''])
    return Object.fromEntries(entries) as Record<Name, string>
  }, [list, edition])
}

const narrowWindow = '(max-width: 720px)'

/** What the values of all tokens follow from: the theme and, for a few of them, the width of the window. */
function shownEdition(): string {
  return `${shownTheme()} ${matchMedia(narrowWindow).matches}`
}

function watchTokens(onChange: () => void): () => void {
  const stopTheme = watchTheme(onChange)
  const narrow = matchMedia(narrowWindow)
  narrow.addEventListener('change', onChange)
  return () => {
    stopTheme()
    narrow.removeEventListener('change', onChange)
  }
}
