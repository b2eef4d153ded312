/** For pictures whose names tell no person from another, such as 0001.jpg. */
const nobody = 'unnamed'
/** In names such as George_W_Bush_0001, anna-03 and subject01.happy, the first of these that is there parts the name. */
const separators = ['_', '-', '.']

/**
 * Whose each picture is. If they lie in different folders, it is the innermost folder that differs; else, and for
 * pictures outside of folders, the beginning of the file's name: without the numbers at its end where it is parted by _,
 * - or a dot into words and numbers (IMG_0001 is of IMG), up to the first of these where other things stand at its end
 * (yaleB01_P00A+000E+00 is of yaleB01), and without its last number where it has no parts (anna12 is of anna).
 * @param names paths with `/`
 */
export function peopleOf(names: readonly string[]): string[] {
  const folders = names.map((name) => name.split('/').slice(0, -1))
  while (folders[0]?.length > 0 && folders.every((folder) => folder.at(-1) === folders[0].at(-1))) {
    const innermost = folders.map((folder) => folder.slice(0, -1))
    folders.splice(0, folders.length, ...innermost)
  }
  return names.map((name, place) => folders[place].at(-1) ?? personOfFile(name))
}

function personOfFile(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1)
  const stem = file.replace(/\.[^.]*$/, '')
  return beginningOf(stem) || nobody
}

function beginningOf(stem: string): string {
  const separator = separators.find((candidate) => stem.includes(candidate))
  if (separator === undefined) return stem.replace(/[\s\d()]+$/, '')
  const parts = stem.split(separator)
  const numbers = parts.toReversed().findIndex((part) => !/^\d*$/.test(part))
  return numbers > 0 ? parts.slice(0, parts.length - numbers).join(separator) : parts[0]
}
