import type { Kept } from '../../../storage/check-kept-faces.ts'
import type { DeletedFaces } from '../../../storage/kept-faces.ts'
import { numberText } from '../../../ui/number-text.ts'
import { counted, megabytes } from '../size-words.ts'

export function deletedWords({ pictures, layers, bytes }: DeletedFaces): string {
  if (pictures === 0 && layers === 0) return 'Nothing was kept on this device; keeping is off.'
  return `Deleted ${counted(pictures, 'picture')} and ${counted(layers, 'layer')} (${megabytes(bytes)}); keeping is off.`
}

/** What lies on the device: “640 pictures and 37 of 100 layers”. */
export function keptWords({ set, training }: Kept): string {
  const pictures = counted(set.names.length, 'picture')
  if (!training) return pictures
  const learned = Math.min(training.layers.length, training.parameters.layers)
  return `${pictures} and ${numberText(learned, 0)} of ${counted(training.parameters.layers, 'layer')}`
}
