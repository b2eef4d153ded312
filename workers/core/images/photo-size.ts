import { checkFileSize } from '../formats/file-limits.ts'
import { checkImageHeader } from '../formats/image-header.ts'

/** Photos of any camera are smaller; beyond, a decoder may take all memory: four bytes a pixel. */
export const maximumPhotoBytes = 60e6
export const maximumPhotoPixels = 60e6
/** Camera files carry large previews before the header that names the size. */
const headBytes = 4e6

/**
 * The size of a photo as it lies in the file, from its first bytes, before anything is decoded.
 * @param where the file's name
 * @returns width and height in pixels, not turned, and the type, such as `gif`
 * @throws Refusal for a file above 60 MB, what is no image that browsers show, and more than 60 million pixels
 */
export async function photoSize(
  file: Blob,
  where: string,
): Promise<{ width: number; height: number; type: string }> {
  checkFileSize(file.size, where, maximumPhotoBytes)
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  return checkImageHeader(head, where, maximumPhotoPixels)
}
