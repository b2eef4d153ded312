import { useState } from 'react'
import type { ReactNode } from 'react'
import './ControlGroup.css'
import { Icon } from './icons.tsx'
import { useTheme } from './theme.ts'

interface GroupParts {
  readonly title: ReactNode
  /** What the group holds now, read when it is closed: "Gaussian, ρ 0.80". */
  readonly hint?: ReactNode
  readonly children: ReactNode
}

export interface ControlGroupProps extends GroupParts {
  /** Whether it starts open; the default is open. */
  readonly open?: boolean | undefined
  /** Starts closed in the projector theme, where there is less room. */
  readonly quiet?: boolean | undefined
}

export interface ControlledGroupProps extends GroupParts {
  readonly open: boolean
  /** Fires for the reader's clicks and, a moment late, for changes of `open` itself. */
  readonly onToggle: (isOpen: boolean) => void
  /** Of the groups with one name, at most one is open. */
  readonly name?: string | undefined
}

/** A part of the controls that folds away, and remembers by itself whether it is open. */
export function ControlGroup({ open = true, quiet = false, ...parts }: ControlGroupProps) {
  const [theme] = useTheme()
  const start = open && !(quiet && theme === 'projector')
  const [startShown, setStartShown] = useState(start)
  const [isOpen, setIsOpen] = useState(start)
  // A change of theme brings the group back to how that theme starts it.
  if (start !== startShown) {
    setStartShown(start)
    setIsOpen(start)
  }
  return <ControlledGroup {...parts} open={isOpen} onToggle={setIsOpen} />
}

/** A part of the controls that folds away when it is told to. */
export function ControlledGroup({ title, hint, name, open, onToggle, children }: ControlledGroupProps) {
  return (
    <details
      className="group"
      name={name}
      open={open}
      onToggle={(event) => {
        // A disclosure inside the group reports to it as well.
        if (event.target === event.currentTarget) onToggle(event.currentTarget.open)
      }}
    >
      <summary>
        <span className="group__title">{title}</span>
        {hint === undefined ? null : <span className="group__hint">{hint}</span>}
        <Icon name="chevron" />
      </summary>
      <div className="group__body">{children}</div>
    </details>
  )
}
