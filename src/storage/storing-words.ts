/** Why something could not be kept. The work itself goes on, and what was kept before is untouched. */
export function whyNotKept(error: unknown): string {
  if (nameOf(error) === 'QuotaExceededError') {
    return 'This device gives the page no more room, so the rest is not kept. The work goes on, and what was kept before stays.'
  }
  return `This browser could not keep it (${messageOf(error)}). The work goes on, and what was kept before stays.`
}

export function whyNotRead(error: unknown): string {
  return `What is kept on this device could not be read (${messageOf(error)}).`
}

export function whyNotDeleted(error: unknown): string {
  return `It could not be deleted (${messageOf(error)}). Clear this site’s data in the settings of the browser.`
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error || error instanceof DOMException ? error.name : undefined
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error || error instanceof DOMException)) return 'for an unknown reason'
  return error.message.replace(/\.$/u, '') || error.name
}
