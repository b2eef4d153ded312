/** Such as “1 row” or “1,200 rows”. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
}

/** Centred samples span one dimension less than their number. */
export function rankRemark(count: number, what: string): string {
  return `From ${counted(count, what)} at most ${counted(count - 1, 'variance')} can be above 0.`
}
