import type { ReactNode } from 'react'
import './Stats.css'
import { classNames } from './class-names.ts'
import type { Identity } from './identity.ts'

export interface Stat {
  /** Identifies the figure among its neighbours where the label is not plain text. */
  readonly key?: string | undefined
  readonly label: ReactNode
  /** Already formatted, with the decimals of its quantity. */
  readonly value: string
  readonly unit?: string | undefined
  /** Already formatted, in small type under the value: its difference to a value kept for comparison. */
  readonly change?: string | undefined
  /** The figure to read first, in the colour of the identity. */
  readonly lead?: boolean | undefined
  readonly title?: string | undefined
}

export interface StatsProps {
  readonly items: readonly Stat[]
  readonly identity?: Identity | undefined
  /** The figures belong to an earlier setting and are being recomputed. */
  readonly stale?: boolean | undefined
}

/** At most four figures, label over value. */
export function Stats({ items, identity, stale = false }: StatsProps) {
  return (
    <dl className={classNames('stats', identity, stale && 'stats--stale')} aria-busy={stale}>
      {items.map((item, place) => (
        <div
          key={item.key ?? (typeof item.label === 'string' ? item.label : place)}
          className={classNames('stat', item.lead === true && 'stat--lead')}
          title={item.title}
        >
          <dt>{item.label}</dt>
          <dd>
            {item.value}
            {item.unit === undefined ? null : <span className="unit"> {item.unit}</span>}
            {item.change === undefined ? null : (
              <span className="stat__change">
                <span className="visually-hidden">, difference </span>
                {item.change}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
