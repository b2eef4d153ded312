import { Icon } from '../ui/icons.tsx'
import type { Room } from './rooms.ts'
import { rooms } from './rooms.ts'

export function Rail({ current }: { readonly current: Room }) {
  return (
    <nav className="rail" aria-label="Labs">
      {rooms.map(({ id, title, shortTitle, icon }) => (
        <a key={id} href={`#/${id}`} aria-current={id === current.id ? 'page' : undefined} data-room={id}>
          <Icon name={icon} />
          {shortTitle === undefined ? (
            title
          ) : (
            <>
              <span className="only-desk">{title}</span>
              <span className="only-phone">{shortTitle}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  )
}
