import type { ProfileData } from '../../contracts/waterfilling.ts'
import { maximumComponents } from '../../contracts/waterfilling.ts'
import { fileKind } from '../../core/formats/file-kind.ts'
import { checkFileSize, checkLineCount } from '../../core/formats/file-limits.ts'
import { parseNpy } from '../../core/formats/npy.ts'
import type { NumberMatrix } from '../../core/formats/number-matrix.ts'
import { matrixFromNpy, matrixFromText } from '../../core/formats/number-matrix.ts'
import { readingRefusal } from '../../core/formats/reading-refusal.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import type { OwnVariances } from '../../core/sources/own-variances.ts'
import { ownVariances } from '../../core/sources/own-variances.ts'
import { counted } from '../counted.ts'
import type { Profile } from './profile.ts'
import { rankRemark } from './words.ts'

const maximumTextBytes = 30e6
const maximumTextRows = 2e6
const textAdvice = 'keep the columns you need, or save them as .npy'
const maximumNpyBytes = 200e6

const titles = {
  variances: 'variances',
  covariance: 'eigenvalues of a covariance',
  data: 'principal variances',
} as const satisfies Record<OwnVariances['reading'], string>

/**
 * The variances in a file of numbers: CSV, TSV, plain text or .npy, of one of the readings of `ownVariances`, which
 * the first remark says.
 * @throws Refusal for more than one file, and for one that is too large, damaged or of no use
 */
export async function ownNumbersProfile({ files }: ProfileData): Promise<Omit<Profile, 'key'>> {
  if (files.length > 1) throw new Refusal('own numbers', `${files.length} files`, 'one file')
  const [{ name, file }] = files
  const matrix = await readMatrix(file, name).catch((error: unknown) => {
    throw readingRefusal(error, name) ?? error
  })
  const own = ownVariances(matrix, name, maximumComponents)
  return {
    title: `${name}, ${titles[own.reading]}`,
    variances: own.variances,
    remarks: [...readingRemarks(own, matrix), ...gapRemarks(matrix)],
  }
}

async function readMatrix(file: Blob, name: string): Promise<NumberMatrix> {
  if ((await fileKind(file, name)) === 'npy') {
    checkFileSize(file.size, name, maximumNpyBytes)
    return matrixFromNpy(parseNpy(new Uint8Array(await file.arrayBuffer()), name), name)
  }
  checkFileSize(file.size, name, maximumTextBytes, textAdvice)
  const text = await file.text()
  checkLineCount(text, name, maximumTextRows, textAdvice)
  return matrixFromText(text, name)
}

function readingRemarks(
  { reading, variances, usedRows, negativeCount }: OwnVariances,
  { values, rowCount, columnCount }: NumberMatrix,
): string[] {
  switch (reading) {
    case 'variances': {
      const moved = values.some((value, place) => value !== variances[place])
      return [
        `Read as ${variances.length.toLocaleString('en')} variances${moved ? ', sorted with the largest first' : ''}.`,
      ]
    }
    case 'covariance': {
      const read = `Read as a ${columnCount} × ${columnCount} covariance matrix: the variances are its eigenvalues.`
      const slightly = `slightly below 0, as rounded entries make them, taken as 0`
      return negativeCount > 0 ? [read, `${counted(negativeCount, 'eigenvalue')} ${slightly}.`] : [read]
    }
    default: {
      const samples = counted(rowCount, 'sample')
      const remarks = [
        `Read as data, ${samples} of ${columnCount} components: the variances are those along the principal axes, the eigenvalues of the covariance.`,
      ]
      if (usedRows < rowCount) remarks.push(`${counted(usedRows, 'row')} of them are used, evenly chosen.`)
      return usedRows <= columnCount ? [...remarks, rankRemark(usedRows, 'sample')] : remarks
    }
  }
}

function gapRemarks({ leftOutRows, leftOutColumns }: NumberMatrix): string[] {
  const remarks: string[] = []
  if (leftOutRows > 0) remarks.push(`Left out: ${counted(leftOutRows, 'row')} with gaps.`)
  if (leftOutColumns > 0) remarks.push(`Left out: ${counted(leftOutColumns, 'column')} without numbers.`)
  return remarks
}
