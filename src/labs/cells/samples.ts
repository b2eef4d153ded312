import type { CellsData, CellsParameters } from '../../../workers/contracts/cells.ts'

export type BuiltInFile = 'photo' | 'weather'

/** Built-in files and where they come from (credits in the README). */
const files: Readonly<Record<BuiltInFile, string>> = {
  photo: 'chelsea.png',
  weather: 'seattle-weather.csv',
}

export function isBuiltInFile(source: CellsParameters['source']): source is BuiltInFile {
  return Object.hasOwn(files, source)
}

/** @throws Error with a sentence for the reader where the file cannot be had */
export async function fetchSample(source: BuiltInFile): Promise<CellsData> {
  const name = files[source]
  const response = await fetch(new URL(`samples/${name}`, document.baseURI)).catch(() => {
    throw new Error(`${name}: no answer from the server; expected the built-in file.`)
  })
  if (!response.ok)
    throw new Error(`${name}: the server answered ${response.status}; expected the built-in file.`)
  return { id: 0, name, file: await response.blob() }
}
