import { traceCategories } from './main-thread.mjs'

/**
 * Records what the browser does from now on.
 *
 * @param {import('playwright').CDPSession} session
 * @returns {Promise<() => Promise<import('./main-thread.mjs').TraceRecord[]>>} what ends it and hands over the records
 */
export async function startTrace(session) {
  /** @type {import('./main-thread.mjs').TraceRecord[]} */
  const records = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const record of /** @type {typeof records} */ (/** @type {unknown} */ (value))) records.push(record)
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: traceCategories, excludedCategories: ['*'] },
  })
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    return records
  }
}
