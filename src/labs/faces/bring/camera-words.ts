/** Why there is no picture from the camera, and what the reader can do. */
export function cameraWords(error: unknown): string {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'The camera is not allowed on this page. Allow it in the address bar of the browser, then try again.'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'This device has no camera, or it is switched off.'
    case 'NotReadableError':
    case 'AbortError':
      return 'The camera is in use by another program. Close that program, then try again.'
    default:
      return 'The camera could not be started.'
  }
}

export const insecureWords =
  'Browsers give their camera only to pages that come over https or from this machine itself; this page does not.'
export const endedWords = 'The camera was unplugged or taken by another program.'
export const leftWords = 'The camera was switched off when you left the page.'
