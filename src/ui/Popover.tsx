import type { ReactNode } from 'react'
import './Popover.css'
import { Button, IconButton } from './Button.tsx'
import type { IconName } from './icons.tsx'
import { usePopup } from './usePopup.ts'

export interface PopoverProps {
  readonly label: string
  readonly icon?: IconName | undefined
  readonly iconOnly?: boolean | undefined
  readonly children: ReactNode
}

/** A button that opens a small panel beside it. */
export function Popover({ label, icon, iconOnly = false, children }: PopoverProps) {
  const { buttonProps, popupProps } = usePopup((popup) => popup.focus())
  const trigger = { ...buttonProps, variant: 'quiet' as const, 'aria-haspopup': 'dialog' as const }
  return (
    <>
      {iconOnly && icon !== undefined ? (
        <IconButton {...trigger} icon={icon} label={label} />
      ) : (
        <Button {...trigger} icon={icon}>
          {label}
        </Button>
      )}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dialog element would not close on a press elsewhere */}
      <div {...popupProps} className="popover" role="dialog" tabIndex={-1} aria-label={label}>
        {children}
      </div>
    </>
  )
}
