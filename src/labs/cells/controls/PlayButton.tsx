import type { ButtonVariant } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/Button.tsx'
import { useTraining } from './useTraining.ts'

/** Plays the training from where it is, or from its start when it is at its end. */
export function PlayButton({ variant }: { readonly variant: ButtonVariant }) {
  const { training, isPlaying, togglePlay } = useTraining()
  if (!training) return null
  return (
    <IconButton
      variant={variant}
      icon={isPlaying ? 'pause' : 'play'}
      label={isPlaying ? 'Pause' : 'Play the training'}
      onClick={togglePlay}
    />
  )
}
