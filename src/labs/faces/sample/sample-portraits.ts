import type { BroughtFile } from '../../../../workers/contracts/faces-requests.ts'

/**
 * The names in the list of portraits, as far as they are some.
 * @param listed what stands at `sample-faces/index.json`
 */
export function namesOfList(listed: unknown): readonly string[] {
  if (typeof listed !== 'object' || listed === null || !('files' in listed)) return []
  const { files } = listed
  if (!Array.isArray(files)) return []
  return files.filter((name): name is string => typeof name === 'string' && /^\d+\.webp$/.test(name))
}

/** A portrait as a picture of the set: each is another person, so each lies in a folder of its own. */
export function nameInSet(name: string): string {
  return `portrait ${name.replace(/\..*$/, '').padStart(3, '0')}/${name}`
}

/** @returns the portraits that are installed; none on a published site, or without a network */
export async function installedPortraits(): Promise<readonly string[]> {
  try {
    const answer = await fetch(addressOf('index.json'))
    return answer.ok ? namesOfList(await answer.json()) : []
  } catch {
    return []
  }
}

/** @throws Error where one of them cannot be had */
export async function portraitFiles(names: readonly string[]): Promise<readonly BroughtFile[]> {
  return Promise.all(
    names.map(async (name) => {
      const answer = await fetch(addressOf(name))
      if (!answer.ok) throw new Error(`The sample portrait ${name} could not be read.`)
      return { name: nameInSet(name), file: await answer.blob() }
    }),
  )
}

function addressOf(name: string): string {
  return new URL(`sample-faces/${name}`, document.baseURI).href
}
