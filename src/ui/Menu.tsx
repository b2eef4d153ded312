import type { KeyboardEvent, ReactNode } from 'react'
import './Menu.css'
import { Button, IconButton } from './Button.tsx'
import type { ButtonVariant } from './Button.tsx'
import type { IconName } from './icons.tsx'
import { itemByKey } from './menu-keys.ts'
import { usePopup } from './usePopup.ts'

export interface MenuItem {
  readonly label: string
  /** A grey word at the right end: a format, a size, a key. */
  readonly hint?: ReactNode
  readonly onSelect: () => void
  readonly disabled?: boolean | undefined
}

export interface MenuProps {
  readonly label: string
  readonly icon?: IconName | undefined
  /** Show only the icon; the label is its name and tooltip. */
  readonly iconOnly?: boolean | undefined
  readonly variant?: ButtonVariant | undefined
  readonly items: readonly MenuItem[]
}

/** A button that opens a short list of commands. */
export function Menu({ label, icon, iconOnly = false, variant = 'quiet', items }: MenuProps) {
  const { close, isOpen, buttonProps, popupProps } = usePopup((popup) => enabledItems(popup)[0]?.focus())

  const onButtonKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'ArrowDown' || isOpen) return
    event.preventDefault()
    event.currentTarget.click()
  }
  const onMenuKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Tab') return close()
    const shown = enabledItems(event.currentTarget)
    const labels = shown.map((item) => item.textContent)
    const next = itemByKey(
      event.key,
      shown.findIndex((item) => item === document.activeElement),
      labels,
    )
    if (next === undefined) return
    event.preventDefault()
    shown[next]?.focus()
  }
  const trigger = { ...buttonProps, variant, onKeyDown: onButtonKey, 'aria-haspopup': 'menu' as const }
  return (
    <>
      {iconOnly && icon !== undefined ? (
        <IconButton {...trigger} icon={icon} label={label} />
      ) : (
        <Button {...trigger} icon={icon}>
          {label}
        </Button>
      )}
      <div
        {...popupProps}
        className="menu"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={onMenuKey}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            className="menu__item"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled ?? false}
            onClick={() => {
              close()
              item.onSelect()
            }}
          >
            <span>{item.label}</span>
            {item.hint === undefined ? null : <span className="menu__hint">{item.hint}</span>}
          </button>
        ))}
      </div>
    </>
  )
}

function enabledItems(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('.menu__item:not(:disabled)')]
}
