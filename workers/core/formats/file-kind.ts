export type FileKind = 'npy' | 'text' | 'other'

/**
 * What a file seems to be, by its name, its type and its first 64 bytes; a picture is 'other', and an empty file
 * without a telling name is 'text'.
 * @param name with its extension
 */
export async function fileKind(file: Blob, name: string): Promise<FileKind> {
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
  if (name.toLowerCase().endsWith('.npy') || (head[0] === 0x93 && head[1] === 0x4e)) return 'npy'
  return isText(head, name, file.type) ? 'text' : 'other'
}

function isText(head: Uint8Array, name: string, type: string): boolean {
  if (/\.(csv|tsv|txt|dat)$/i.test(name) || type.startsWith('text/')) return true
  const isImage = /\.(png|jpe?g|gif|webp|avif|bmp|tiff?|heic|svg)$/i.test(name) || type.startsWith('image/')
  return (
    !isImage && head.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127))
  )
}
