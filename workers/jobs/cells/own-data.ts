import type { CellsData, CellsParameters } from '../../contracts/cells.ts'
import { pairsFromTable, usablePairs } from '../../core/formats/point-pairs.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import type { GreyPhoto } from '../../core/images/decode-photo.ts'
import { imageFromPairs, pixelPairs } from '../../core/images/pixel-pairs.ts'
import type { FileContent, FileContents } from './file-contents.ts'

/** A greyscale photo as it was quantized. */
export interface OwnPhoto {
  readonly width: number
  readonly height: number
  readonly luma: Float32Array
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/** Points of a file before they are drawn from and standardised. */
interface FilePoints {
  readonly pairs: Float64Array
  readonly axisNames: readonly [string, string]
  readonly columns: readonly string[]
  /** what a point is in the file */
  readonly what: string
  readonly photo?: OwnPhoto
  readonly remarks: readonly string[]
}

interface OwnData extends Omit<FilePoints, 'pairs' | 'what'> {
  readonly samples: Float32Array
  readonly title: string
  readonly scale: number
  readonly offset: readonly [number, number]
}

/**
 * Reads what the reader brought, or a built-in file that the page handed over in the same way.
 * @param count samples to draw where the file holds more
 * @throws Refusal where there is no file, or none of use
 */
export async function loadOwnData(
  source: CellsParameters['source'],
  data: CellsData | undefined,
  count: number,
  seed: number,
  files: FileContents,
): Promise<OwnData> {
  if (!data) throw new Refusal(source, 'no data at hand', 'a file: choose, drop or paste one')
  const { pairs, what, remarks, ...described } = pointsOf(await files.read(source, data), data, seed)
  const { usedCount, ...usable } = usablePairs(pairs, data.name, count, seed)
  const rowCount = pairs.length / 2
  const used =
    usedCount < rowCount
      ? [`${usedCount} of ${rowCount} ${what} are used, drawn at random; raise N for more.`]
      : rowCount < count
        ? [`All ${rowCount} ${what} are used.`]
        : []
  return { ...usable, ...described, title: data.name, remarks: [...used, ...remarks] }
}

function pointsOf(content: FileContent, { name, columns }: CellsData, seed: number): FilePoints {
  switch (content.kind) {
    case 'table': {
      const { samples, names, leftOutRows } = pairsFromTable(content.table, name, columns)
      const remarks =
        leftOutRows > 0
          ? [`${leftOutRows} rows without a number in “${names[0]}” or “${names[1]}” were left out.`]
          : []
      const known = content.table.columns.map((column) => column.name)
      return { pairs: samples, axisNames: names, columns: known, what: 'rows', remarks }
    }
    case 'npy': {
      const { pairs } = content
      return { pairs, axisNames: ['column 0', 'column 1'], columns: [], what: 'rows', remarks: [] }
    }
    default:
      return photoPoints(content.photo, seed)
  }
}

function photoPoints({ luma, width, height, decoded }: GreyPhoto, seed: number): FilePoints {
  const plain = pixelPairs(luma, width, height, undefined)
  const remarks = [
    'Each sample is two neighbouring grey levels, dithered by ±½ so that the whole numbers have a density.',
  ]
  if (width * height < decoded.width * decoded.height) {
    remarks.push(`Scaled down from ${decoded.width} × ${decoded.height} to ${width} × ${height}.`)
  }
  return {
    pairs: Float64Array.from(pixelPairs(luma, width, height, seed)),
    axisNames: ['left pixel', 'right pixel'],
    columns: [],
    what: 'pixel pairs',
    photo: { width, height, luma, pixels: imageFromPairs(plain, width, height) },
    remarks,
  }
}
