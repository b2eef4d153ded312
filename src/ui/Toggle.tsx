import type { ReactNode } from 'react'
import './Toggle.css'

export interface ToggleProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean | undefined
  readonly title?: string | undefined
}

/** An on-off choice: the whole row is the switch. */
export function Toggle({ label, checked, onChange, disabled = false, title }: ToggleProps) {
  return (
    <button
      type="button"
      className="toggle"
      role="switch"
      aria-checked={checked}
      disabled={disabled}
      title={title}
      onClick={() => onChange(!checked)}
    >
      <span>{label}</span>
      <span className="toggle__track" aria-hidden="true" />
    </button>
  )
}
