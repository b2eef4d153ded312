/**
 * A time left in words, as coarse as the eye needs: "less than a second", "about 40 seconds", "about 3 minutes".
 *
 * @param seconds time left; not finite or negative means nobody knows
 */
export function timeLeftWords(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return 'time left unknown'
  if (seconds < 1) return 'less than a second left'
  if (seconds < 55) {
    const shown = seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5
    return `about ${counted(shown, 'second')} left`
  }
  const minutes = Math.round(seconds / 60)
  return minutes < 90
    ? `about ${counted(minutes, 'minute')} left`
    : `about ${counted(Math.round(minutes / 60), 'hour')} left`
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
