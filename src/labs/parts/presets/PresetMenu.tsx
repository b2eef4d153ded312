import { BarMenu } from '../../../ui/BarAction.tsx'
import type { PresetWords } from './preset-words.ts'

interface PresetMenuProps {
  readonly presets: readonly PresetWords[]
  readonly onOpen: (id: string) => void
}

/** All presets by name, in the order of a lecture. */
export function PresetMenu({ presets, onOpen }: PresetMenuProps) {
  const items = presets.map(({ id, title }, place) => ({
    label: title,
    hint: String(place + 1),
    onSelect: () => onOpen(id),
  }))
  return <BarMenu label="Presets" icon="lesson" items={items} />
}
