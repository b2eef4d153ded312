import { Refusal } from '../core/formats/refusal.ts'

/** `--name value` pairs; a name without a value stands for true. @throws Refusal at the first stray word */
export function parseArguments(words: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word.startsWith('--')) throw new Refusal('command line', `“${word}”`, '--name value')
    const [name, attached] = word.slice(2).split(/=(.*)/s)
    if (found.has(name)) throw new Refusal(`--${name}`, 'the name twice', 'each name once')
    const next = words.at(i + 1)
    // A negative number is a value, although it starts with a dash.
    const takesNext = attached === undefined && next !== undefined && !next.startsWith('--')
    found.set(name, attached ?? (takesNext ? next : 'true'))
    if (takesNext) i++
  }
  return found
}
