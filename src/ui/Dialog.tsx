import { useId, useLayoutEffect, useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import './Dialog.css'
import { IconButton } from './Button.tsx'
import { classNames } from './class-names.ts'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** Buttons at the foot, the primary one last. */
  readonly actions?: ReactNode
  /** Room for a figure instead of a paragraph. */
  readonly wide?: boolean | undefined
  /** On a phone: half a sheet with the page in sight behind it, for controls whose effect is to be watched. */
  readonly half?: boolean | undefined
}

/**
 * A modal window; on a phone a sheet from below. The browser's own dialog: focus stays inside and returns where it came
 * from, Escape closes, the page behind is inert. Its content exists only while it is open.
 */
export function Dialog({
  open,
  onOpenChange,
  title,
  children,
  actions,
  wide = false,
  half = false,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const pressedOutside = useRef(false)
  const titleId = useId()

  useLayoutEffect(() => {
    const dialog = element.current
    if (!open || dialog === null) return undefined
    dialog.showModal()
    return () => dialog.close()
  }, [open])

  // The dialog element itself is hit only around its content, which is the backdrop.
  const isBackdrop = (event: MouseEvent) => event.target === element.current
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape does the same
    <dialog
      ref={element}
      className={classNames('dialog', wide && 'dialog--wide', half && 'dialog--half')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onOpenChange(false)
      }}
      onClose={(event) => {
        if (open && event.target === event.currentTarget) onOpenChange(false)
      }}
      onMouseDown={(event) => {
        pressedOutside.current = isBackdrop(event)
      }}
      onClick={(event) => {
        if (pressedOutside.current && isBackdrop(event)) onOpenChange(false)
      }}
    >
      {open ? (
        <div className="dialog__sheet">
          <header className="dialog__head">
            <h2 id={titleId} className="dialog__title">
              {title}
            </h2>
            <IconButton icon="close" label="Close" variant="quiet" onClick={() => onOpenChange(false)} />
          </header>
          <div className="dialog__body">{children}</div>
          {actions === undefined ? null : <footer className="dialog__actions">{actions}</footer>}
        </div>
      ) : null}
    </dialog>
  )
}
