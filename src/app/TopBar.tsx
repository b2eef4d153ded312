import { IconButton } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { ToastSlot } from '../ui/Toast.tsx'
import { TopBarOutlet } from '../ui/TopBarSlot.tsx'
import { themes, useTheme } from '../ui/theme.ts'
import { Logo } from './Logo.tsx'
import type { Room } from './rooms.ts'

const themeLooks = {
  light: { label: 'Light theme', icon: 'sun' },
  dark: { label: 'Dark theme', icon: 'moon' },
  projector: { label: 'Projector theme', icon: 'projector' },
} as const

export function TopBar({ room }: { readonly room: Room }) {
  const [theme, chooseTheme] = useTheme()
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length]
  return (
    <header className="top">
      <a className="brand" href="#/cells" aria-label="Quantarium, start">
        <Logo />
      </a>
      <span className="top__name">Quantarium</span>
      <span className="top__separator only-desk" aria-hidden="true">
        /
      </span>
      <span className="top__room only-desk">{room.title}</span>
      <span className="top__spring">
        <ToastSlot />
      </span>
      <TopBarOutlet />
      <div className="only-desk">
        <Segmented
          label="Theme"
          value={theme}
          options={themes.map((value) => ({ value, ...themeLooks[value] }))}
          onChange={chooseTheme}
        />
      </div>
      <div className="only-phone">
        <IconButton
          variant="quiet"
          icon={themeLooks[theme].icon}
          label={`${themeLooks[theme].label}; change to ${themeLooks[nextTheme].label.toLowerCase()}`}
          onClick={() => chooseTheme(nextTheme)}
        />
      </div>
    </header>
  )
}
