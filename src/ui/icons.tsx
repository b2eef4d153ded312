import type { ReactNode } from 'react'
import './icons.css'

/** Line drawings on a 16-unit grid, stroked with the colour of the text around them. */
const drawings = {
  cells: (
    <>
      <path d="M8 1.8 13.4 4.9v6.2L8 14.2l-5.4-3.1V4.9z" />
      <path d="M8 8V1.8M8 8l5.4 3.1M8 8l-5.4 3.1" />
    </>
  ),
  waterfilling: (
    <>
      <path d="M2.6 13.6V2.4M5.3 13.6V4.6M8 13.6V6.2M10.7 13.6v-2.4M13.4 13.6v-1.6" />
      <path d="M1.2 9.2c1.1-.9 2.3-.9 3.4 0s2.3.9 3.4 0 2.3-.9 3.4 0 2.3.9 3.4 0" />
    </>
  ),
  faces: (
    <>
      <path d="M1.8 4.9V3.2a1.4 1.4 0 0 1 1.4-1.4h1.7M11.1 1.8h1.7a1.4 1.4 0 0 1 1.4 1.4v1.7M14.2 11.1v1.7a1.4 1.4 0 0 1-1.4 1.4h-1.7M4.9 14.2H3.2a1.4 1.4 0 0 1-1.4-1.4v-1.7" />
      <path d="M5.8 6.3v.9M10.2 6.3v.9M8.2 6v2.4H7.5M5.6 10.4c1.4 1.2 3.4 1.2 4.8 0" />
    </>
  ),
  link: (
    <>
      <path d="M6.7 9.3a2.9 2.9 0 0 0 4.1 0l2.4-2.4a2.9 2.9 0 0 0-4.1-4.1l-.9.9" />
      <path d="M9.3 6.7a2.9 2.9 0 0 0-4.1 0L2.8 9.1a2.9 2.9 0 0 0 4.1 4.1l.9-.9" />
    </>
  ),
  download: <path d="M8 2.4v8.2M4.7 7.4 8 10.6l3.3-3.2M2.5 13.6h11" />,
  upload: <path d="M8 10.6V2.4M4.7 5.6 8 2.4l3.3 3.2M2.5 13.6h11" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.3v1.4M8 13.3v1.4M1.3 8h1.4M13.3 8h1.4M3.3 3.3l1 1M11.7 11.7l1 1M3.3 12.7l1-1M11.7 4.3l1-1" />
    </>
  ),
  moon: <path d="M13.3 9.7A5.7 5.7 0 0 1 6.3 2.7a5.7 5.7 0 1 0 7 7z" />,
  projector: <path d="M1.5 2.5h13M2.8 2.5v7.8h10.4V2.5M8 10.3v1.6M4.8 14 8 11.9l3.2 2.1" />,
  lesson: (
    <path d="M2.4 3.4c2-.8 4-.6 5.6.7 1.6-1.3 3.6-1.5 5.6-.7v9c-2-.8-4-.6-5.6.7-1.6-1.3-3.6-1.5-5.6-.7zM8 4.1v9" />
  ),
  help: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M6.3 6.3a1.75 1.75 0 1 1 2.5 1.6c-.5.3-.8.6-.8 1.3" />
      <path d="M8 11.4v0" strokeWidth="1.9" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.4v3.8" />
      <path d="M8 4.9v0" strokeWidth="1.9" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.2 14.5 13.4h-13z" />
      <path d="M8 6.6v3" />
      <path d="M8 11.5v0" strokeWidth="1.9" />
    </>
  ),
  expand: <path d="M9.6 2.5h3.9v3.9M6.4 13.5H2.5V9.6M13.5 2.5 9.4 6.6M2.5 13.5l4.1-4.1" />,
  shrink: <path d="M13.2 6.6H9.4V2.8M2.8 9.4h3.8v3.8M9.4 6.6l4.1-4.1M6.6 9.4l-4.1 4.1" />,
  dice: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="2" />
      <path d="M5.6 5.6v0M10.4 10.4v0M10.4 5.6v0M5.6 10.4v0M8 8v0" strokeWidth="1.9" />
    </>
  ),
  play: <path d="M4.8 2.9v10.2L13 8z" fill="currentColor" />,
  pause: <path d="M5.5 3.2v9.6M10.5 3.2v9.6" strokeWidth="2.4" />,
  step: (
    <>
      <path d="M3.4 3.2v9.6l6.6-4.8z" fill="currentColor" />
      <path d="M12.6 3.2v9.6" strokeWidth="2" />
    </>
  ),
  reset: (
    <>
      <path d="M3.1 2.9v3.7h3.7" />
      <path d="M3.3 6.4a5.2 5.2 0 1 1-.5 2.7" />
    </>
  ),
  undo: (
    <>
      <path d="M5.6 3 2.6 6l3 3" />
      <path d="M2.8 6h6.4a3.7 3.7 0 0 1 0 7.4H6.4" />
    </>
  ),
  redo: (
    <>
      <path d="m10.4 3 3 3-3 3" />
      <path d="M13.2 6H6.8a3.7 3.7 0 0 0 0 7.4h2.8" />
    </>
  ),
  photo: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="m2.4 11.6 3.6-3.7 2.7 2.6 1.8-1.7 3.1 3" />
      <circle cx="10.7" cy="6.1" r="1" />
    </>
  ),
  table: (
    <>
      <rect x="2" y="2.8" width="12" height="10.4" rx="1.2" />
      <path d="M2 6.3h12M2 9.8h12M6.4 6.3v6.9" />
    </>
  ),
  previous: <path d="M10 3 5 8l5 5" />,
  next: <path d="m6 3 5 5-5 5" />,
  chevron: <path d="m4 6.1 4 4 4-4" />,
  check: <path d="m2.6 8.5 3.5 3.6 7.3-8" />,
  close: <path d="m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8" />,
  plus: <path d="M8 2.8v10.4M2.8 8h10.4" />,
  minus: <path d="M2.8 8h10.4" />,
  pin: <path d="M5.4 2.2h5.2M6.2 2.4 5.9 7 3.8 9.4h8.4L10.1 7l-.3-4.6M8 9.6v4.4" />,
  swap: <path d="M2.4 5.4h10.4M10 2.6l2.9 2.8L10 8.2M13.6 10.9H3.2M6 8.1l-2.9 2.8L6 13.7" />,
  trash: <path d="M2.6 4.4h10.8M6 4.4V2.6h4v1.8M4 4.4l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4" />,
  menu: <path d="M2 4.4h12M2 8h12M2 11.6h12" />,
  sliders: (
    <>
      <path d="M2 5h5M11 5h3M2 11h3M9 11h5" />
      <circle cx="9" cy="5" r="2" />
      <circle cx="7" cy="11" r="2" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

export interface IconProps {
  readonly name: IconName
  /** Pixels at type scale 1. The rail uses 24, everything else the 16 it was drawn for. */
  readonly size?: 16 | 24 | undefined
}

/** A line icon. It never stands alone: the control around it carries the name. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg className={size === 24 ? 'icon icon--large' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  )
}
