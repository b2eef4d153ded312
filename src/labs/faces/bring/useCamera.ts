import { useEffect, useState } from 'react'
import { cameraWords, endedWords, insecureWords, leftWords } from './camera-words.ts'

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'live'; readonly stream: MediaStream }
  | { readonly kind: 'off'; readonly words: string }

/** Browsers leave it out on pages that they do not trust. */
const devices = (): MediaDevices | undefined => navigator.mediaDevices

/** The camera of this device, open as long as the component is there; once it is off it stays off. */
export function useCamera(): CameraState {
  const [state, setState] = useState<CameraState>(() =>
    devices() ? { kind: 'starting' } : { kind: 'off', words: insecureWords },
  )
  useEffect(() => {
    let live: MediaStream | undefined
    let isOver = false
    const stop = (): void => {
      isOver = true
      for (const track of live?.getTracks() ?? []) track.stop()
    }
    const turnOff = (words: string): void => {
      if (isOver) return
      stop()
      setState({ kind: 'off', words })
    }
    const open = async (): Promise<void> => {
      live = await devices()?.getUserMedia(wished)
      // Closed while the reader was still being asked.
      if (isOver || !live) return stop()
      for (const track of live.getTracks()) track.addEventListener('ended', () => turnOff(endedWords))
      return setState({ kind: 'live', stream: live })
    }
    open().catch((error: unknown) => turnOff(cameraWords(error)))
    // A page that is left may be kept in memory: the camera is not.
    const onLeave = (): void => turnOff(leftWords)
    window.addEventListener('pagehide', onLeave)
    return () => {
      window.removeEventListener('pagehide', onLeave)
      stop()
    }
  }, [])
  return state
}

const wished: MediaStreamConstraints = {
  video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 960 } },
}
