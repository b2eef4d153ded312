import { Button, IconButton } from './Button.tsx'
import type { IconName } from './icons.tsx'
import { Menu } from './Menu.tsx'
import type { MenuItem } from './Menu.tsx'

interface BarAction {
  readonly label: string
  readonly icon: IconName
}

/** A button of the top bar: on a phone there is room for its icon only. */
export function BarButton({
  label,
  icon,
  disabled,
  onClick,
}: BarAction & { readonly disabled?: boolean; readonly onClick?: () => void }) {
  return (
    <>
      <span className="only-desk">
        <Button variant="quiet" icon={icon} disabled={disabled} onClick={onClick}>
          {label}
        </Button>
      </span>
      <span className="only-phone">
        <IconButton variant="quiet" icon={icon} label={label} disabled={disabled} onClick={onClick} />
      </span>
    </>
  )
}

/** A menu of the top bar, in the same way. */
export function BarMenu({ label, icon, items }: BarAction & { readonly items: readonly MenuItem[] }) {
  return (
    <>
      <span className="only-desk">
        <Menu label={label} icon={icon} items={items} />
      </span>
      <span className="only-phone">
        <Menu label={label} icon={icon} iconOnly items={items} />
      </span>
    </>
  )
}
