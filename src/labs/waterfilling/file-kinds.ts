const pictureNames = /\.(png|jpe?g|webp|avif|gif|bmp)$/i

/** Whether a file is to be read as a picture rather than as numbers. */
export function isPicture({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type.startsWith('image/') || pictureNames.test(name)
}

/** What the file window offers. */
export const acceptedFiles =
  '.csv,.tsv,.txt,.npy,image/png,image/jpeg,image/webp,image/avif,image/gif,image/bmp'
