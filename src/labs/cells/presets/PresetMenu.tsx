import { Menu } from '../../../ui/Menu.tsx'
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
  return (
    <>
      <span className="only-desk">
        <Menu label="Presets" icon="lesson" items={items} />
      </span>
      <span className="only-phone">
        <Menu label="Presets" icon="lesson" iconOnly items={items} />
      </span>
    </>
  )
}
