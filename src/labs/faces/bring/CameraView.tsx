import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useCamera } from './useCamera.ts'

interface CameraViewProps {
  readonly onShot: (picture: Blob) => void
  readonly onRetry: () => void
}

/** What the camera sees, and the button that takes a picture of it; or why there is no camera. */
export function CameraView({ onShot, onRetry }: CameraViewProps) {
  const camera = useCamera()
  const video = useRef<HTMLVideoElement>(null)
  const [isDark, setDark] = useState(false)
  const stream = camera.kind === 'live' ? camera.stream : null
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])

  if (camera.kind === 'off') {
    return (
      <>
        <p className="note note--warning" role="alert">
          {camera.words}
        </p>
        <div className="bring__buttons">
          <Button icon="reset" onClick={onRetry}>
            Try again
          </Button>
        </div>
      </>
    )
  }
  const takePicture = async (): Promise<void> => {
    const picture = video.current && (await stillOf(video.current))
    setDark(!picture)
    if (picture) onShot(picture)
  }
  return (
    <>
      <video
        ref={video}
        className="camera__view"
        aria-label="What the camera sees"
        autoPlay
        muted
        playsInline
      />
      {isDark ? <p className="note note--warning">No picture has come from the camera yet.</p> : null}
      <div className="bring__buttons">
        <Button icon="photo" disabled={stream === null} onClick={() => void takePicture()}>
          Take a picture
        </Button>
      </div>
    </>
  )
}

/** What the video shows now, at the camera's own size. */
async function stillOf(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return null
  const canvas = document.createElement('canvas')
  canvas.width = videoWidth
  canvas.height = videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
}
