import { BarMenu } from '../../../ui/BarAction.tsx'
import { presets } from './all-presets.ts'
import { usePreset } from './use-preset.ts'

/** All presets by name, in the order of a lecture. */
export function PresetMenu() {
  const { open } = usePreset()
  const items = presets.map(({ id, title }, place) => ({
    label: title,
    hint: String(place + 1),
    onSelect: () => open(id),
  }))
  return <BarMenu label="Presets" icon="lesson" items={items} />
}
