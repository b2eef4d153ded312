import { useEffect } from 'react'
import type { ParametersOf, ParameterTable } from '../../../workers/contracts/parameters.ts'
import type { Remark } from '../../../workers/contracts/repair.ts'
import { writeHash } from '../../link/codec.ts'

/** Long enough that a drag does not flood the browser's history, short enough to copy right after it. */
const linkDelayMilliseconds = 250

/** A store of which only what is wanted matters here. */
interface Wanting<Wanted> {
  subscribe(listener: (state: { wanted: Wanted }, before: { wanted: Wanted }) => void): () => void
}

/** Puts the link of the parameters into the address. */
export function writeLink<Table extends ParameterTable>(
  lab: string,
  table: Table,
  wanted: ParametersOf<Table>,
): void {
  history.replaceState(null, '', writeHash(lab, table, wanted))
}

/** The address always holds the link of what is wanted. */
export function useWrittenLink<Table extends ParameterTable>(
  lab: string,
  table: Table,
  store: Wanting<ParametersOf<Table>>,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = store.subscribe(({ wanted }, before) => {
      if (wanted === before.wanted) return
      clearTimeout(timer)
      timer = setTimeout(() => writeLink(lab, table, wanted), linkDelayMilliseconds)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [lab, table, store])
}

/** What was not taken from a link as it stood, short enough for a toast. */
export function inOneLine(remarks: readonly Remark[]): string {
  const [{ problem, remedy }, ...others] = remarks
  const first = `${problem[0].toUpperCase()}${problem.slice(1)}; ${remedy}.`
  return others.length === 0 ? first : `${first} And ${others.length} more like it.`
}
