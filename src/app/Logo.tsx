/** A plane cut into cells, with one reproduction point. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8">
      <path d="M3 3h18v18H3z" strokeLinejoin="round" />
      <path d="M3 9.5l7.5 2.5L13.5 3M10.5 12L8 21M10.5 12L21 14.5" strokeLinejoin="round" />
      <circle cx="15.5" cy="8.8" r="1.6" fill="currentColor" stroke="none" />
    </svg>
  )
}
