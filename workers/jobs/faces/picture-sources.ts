import type { BroughtFile } from '../../contracts/faces-requests.ts'
import { checkFileSize } from '../../core/formats/file-limits.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import type { ZipEntry } from '../../core/formats/zip-archive.ts'
import { unpackEntry, zipEntries } from '../../core/formats/zip-archive.ts'
import { maximumPhotoBytes } from '../../core/images/photo-size.ts'
import { counted } from '../counted.ts'
import type { Pace } from '../pace.ts'
import { byCodeUnits, isSystemFile, pathWithin, UniqueNames } from './picture-names.ts'
import type { RefusalLog } from './refusal-log.ts'

/** A file that may be a picture; it is unpacked, or read, only when it is opened. */
export interface PictureSource {
  readonly name: string
  open(): Promise<Blob>
}

/** The archive is in memory while its pictures are read. */
const maximumArchiveBytes = 1e9
/** What its files may come to together, as it declares: hours of reading are nobody's wish. */
const maximumUnpackedBytes = 1.5e9
/** What a directory can count. */
const maximumEntries = 65_535

const isArchive = (name: string): boolean => /\.zip$/i.test(name)

/** Lists what was brought, and what its archives hold, in the order of code units; nothing is unpacked. */
export class PictureSources {
  readonly all: PictureSource[] = []
  readonly remarks: string[] = []
  private readonly names = new UniqueNames()
  /** the archive that was opened last: one at a time is in memory */
  private opened: { readonly file: Blob; readonly bytes: Uint8Array } | undefined
  private systemFiles = 0
  private namesLedOut = 0

  /**
   * Names within an archive begin with its own where it is not all that was brought.
   * @param log takes the archives that cannot be used
   * @throws Aborted between files
   */
  async list(files: readonly BroughtFile[], log: RefusalLog, pace: Pace): Promise<void> {
    for (const { name, file } of files) {
      await pace.breathe()
      if (!isArchive(name)) this.add(name, async () => file)
      else await this.addArchive(name, file, files.length > 1).catch((error: unknown) => log.add(name, error))
    }
    this.all.sort(byCodeUnits)
    if (this.systemFiles > 0) {
      this.remarks.push(`${counted(this.systemFiles, 'file')} of the operating system passed over.`)
    }
    if (this.namesLedOut > 0) {
      const names = counted(this.namesLedOut, 'name')
      this.remarks.push(`${names} led out of what was brought (by .. or from the root); they were cut.`)
    }
  }

  /** @returns whether the file may be a picture */
  private add(path: string, open: PictureSource['open']): boolean {
    const { name, ledOut } = pathWithin(path)
    if (name === '' || isSystemFile(name)) {
      this.systemFiles++
      return false
    }
    if (ledOut) this.namesLedOut++
    this.all.push({ name: this.names.of(name), open })
    return true
  }

  private async addArchive(archive: string, file: Blob, isOneOfSeveral: boolean): Promise<void> {
    checkFileSize(file.size, archive, maximumArchiveBytes, 'as several archives')
    const entries = zipEntries(await this.bytesOf(file), archive, maximumEntries)
    const inOrder = entries.filter(({ name }) => !/[/\\]$/.test(name)).sort(byCodeUnits)
    let unpackedBytes = 0
    let leftOut = 0
    for (const entry of inOrder) {
      if (unpackedBytes + entry.byteLength > maximumUnpackedBytes) {
        leftOut++
        continue
      }
      const path = isOneOfSeveral ? `${archive}/${entry.name}` : entry.name
      if (this.add(path, () => this.unpack(file, entry, archive))) unpackedBytes += entry.byteLength
    }
    if (leftOut > 0) {
      const files = counted(leftOut, 'file')
      this.remarks.push(`${archive} declares more than 1.5 GB of files: ${files} of it left out.`)
    }
  }

  private async unpack(file: Blob, entry: ZipEntry, archive: string): Promise<Blob> {
    const where = `${archive}, ${entry.name}`
    if (isArchive(entry.name)) throw new Refusal(where, 'a ZIP inside a ZIP', 'that ZIP by itself')
    checkFileSize(entry.byteLength, where, maximumPhotoBytes)
    return new Blob([unpackEntry(await this.bytesOf(file), entry, archive).slice()])
  }

  private async bytesOf(file: Blob): Promise<Uint8Array> {
    if (this.opened?.file === file) return this.opened.bytes
    // Two large archives at once may be more than there is memory for.
    this.opened = undefined
    const bytes = new Uint8Array(await file.arrayBuffer())
    this.opened = { file, bytes }
    return bytes
  }
}
