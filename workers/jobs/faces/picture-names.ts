/**
 * A path that stays within what was brought: no root, no drive, and `..` goes no further up than to the top.
 * Nothing is ever written there; the folders tell whose the pictures are.
 * @returns the name with `/` between its parts, empty for a path to nothing, and whether the path led out
 */
export function pathWithin(path: string): { readonly name: string; readonly ledOut: boolean } {
  const steps = path.replaceAll('\\', '/').split('/')
  const hasDrive = /^[a-z]:$/i.test(steps[0])
  let ledOut = path.startsWith('/') || path.startsWith('\\') || hasDrive
  const parts: string[] = []
  for (const step of hasDrive ? steps.slice(1) : steps) {
    if (step === '..') {
      ledOut ||= parts.length === 0
      parts.pop()
    } else if (step !== '' && step !== '.') {
      parts.push(step)
    }
  }
  return { name: parts.join('/'), ledOut }
}

/** Files that operating systems leave in folders and archives; the reader did not put them there. */
export function isSystemFile(name: string): boolean {
  const parts = name.split('/')
  const last = parts[parts.length - 1].toLowerCase()
  if (last === 'thumbs.db' || last === 'desktop.ini') return true
  return parts.some((part) => part === '__MACOSX' || part.startsWith('.'))
}

/** The order of code units, which is the same in every language. */
export function byCodeUnits(a: { readonly name: string }, b: { readonly name: string }): number {
  if (a.name === b.name) return 0
  return a.name < b.name ? -1 : 1
}

/** Tells files of one name apart: the second `a.png` is `a (2).png`. */
export class UniqueNames {
  private readonly taken = new Set<string>()
  /** of a name that came before the number to try next: thousands of one name are no work */
  private readonly numbers = new Map<string, number>()

  of(name: string): string {
    let unique = name
    let number = this.numbers.get(name) ?? 2
    while (this.taken.has(unique)) unique = name.replace(/(\.[^./]*)?$/, ` (${number++})$1`)
    this.numbers.set(name, number)
    this.taken.add(unique)
    return unique
  }
}
