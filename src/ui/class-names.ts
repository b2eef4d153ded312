/**
 * Joins the class names that apply.
 *
 * @param names class names; false, undefined and the empty string are left out
 * @returns the names separated by single spaces
 */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ')
}
