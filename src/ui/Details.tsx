import type { ReactNode } from 'react'
import './Details.css'
import { Icon } from './icons.tsx'

export interface DetailsProps {
  /** The line that opens it: "More figures". */
  readonly summary: ReactNode
  readonly open?: boolean | undefined
  readonly children: ReactNode
}

/** A quiet disclosure for what most readers do not need. */
export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details className="details" open={open}>
      <summary>
        <Icon name="chevron" />
        {summary}
      </summary>
      <div className="details__body">{children}</div>
    </details>
  )
}
