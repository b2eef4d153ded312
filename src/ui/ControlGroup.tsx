import { useState } from 'react'
import type { ReactNode } from 'react'
import './ControlGroup.css'
import { Icon } from './icons.tsx'
import { useTheme } from './theme.ts'

export interface ControlGroupProps {
  readonly title: ReactNode
  /** What the group holds now, read when it is closed: "Gaussian, ρ 0.80". */
  readonly hint?: ReactNode
  /** Whether it starts open; the default is open. */
  readonly open?: boolean | undefined
  /** Starts closed in the projector theme, where there is less room. */
  readonly quiet?: boolean | undefined
  readonly children: ReactNode
}

export function ControlGroup({ title, hint, open = true, quiet = false, children }: ControlGroupProps) {
  const [theme] = useTheme()
  const start = open && !(quiet && theme === 'projector')
  const [startShown, setStartShown] = useState(start)
  const [isOpen, setIsOpen] = useState(start)
  // A change of theme brings the group back to how that theme starts it.
  if (start !== startShown) {
    setStartShown(start)
    setIsOpen(start)
  }
  return (
    <details className="group" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span>{title}</span>
        {hint === undefined ? null : <span className="group__hint">{hint}</span>}
        <Icon name="chevron" />
      </summary>
      <div className="group__body">{children}</div>
    </details>
  )
}
