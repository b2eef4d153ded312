/** With an entry put last, and the oldest dropped where there are more than `count`. */
export function keptWith<Entry extends { readonly key: string }>(
  entries: Readonly<Record<string, Entry>>,
  entry: Entry,
  count: number,
): Record<string, Entry> {
  const { [entry.key]: _, ...others } = entries
  const kept = count > 1 ? Object.fromEntries(Object.entries(others).slice(1 - count)) : {}
  return { ...kept, [entry.key]: entry }
}
