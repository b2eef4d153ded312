/**
 * Put into the page before its own scripts: notes when the pointer moved, when a run was asked of the worker, and
 * when the statistics of the lattice panel changed on the screen. Serialised, so it must not use anything outside.
 */
export function watchStatistics() {
  /** @type {{ moves: number[], runs: number[], shown: { at: number, runs: number }[] }} */
  const seen = { moves: [], runs: [], shown: [] }
  Object.assign(globalThis, { seen })
  addEventListener('pointermove', (event) => event.buttons === 1 && seen.moves.push(event.timeStamp), true)
  // The bridge asks for one run at a time, by a Comlink call of the method `run`.
  // oxlint-disable-next-line typescript/unbound-method -- it is applied to its worker
  Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
    apply(post, worker, message) {
      if (message[0]?.path?.[0] === 'run') seen.runs.push(performance.now())
      Reflect.apply(post, worker, message)
    },
  })
  const observer = new MutationObserver(() => {
    const runs = seen.runs.length
    // A message posted inside an animation frame arrives after that frame was painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => seen.shown.push({ at: performance.now(), runs }))
      port1.start()
      port2.postMessage(undefined)
    })
  })
  addEventListener('bench-watch', () => {
    seen.moves.length = seen.runs.length = seen.shown.length = 0
    const panel = document.querySelector('.panel--lvq')
    const figures = panel?.querySelector('.panel__figures')
    // Figures that agree to the last digit do not change the text; the cell drawn in the same commit does.
    const cell = panel?.querySelector('.basis__cell')
    if (!figures || !cell) throw new Error('the lattice panel is not there')
    observer.observe(figures, { subtree: true, childList: true, characterData: true })
    observer.observe(cell, { attributeFilter: ['d'] })
  })
}

/**
 * For every pointer move, the time until the screen showed statistics of it or of a later one. Runs follow one
 * another, so what is shown while n runs were asked for belongs to the n-th.
 *
 * @param {{ moves: number[], runs: number[], shown: { at: number, runs: number }[] }} seen
 * @returns {number[]} milliseconds; moves that the end of the recording left unanswered are left out
 */
export function latencies({ moves, runs, shown }) {
  return moves.flatMap((moved) => {
    const run = runs.findIndex((at) => at >= moved)
    const answer = run < 0 ? undefined : shown.find((show) => show.runs > run)
    return answer ? [answer.at - moved] : []
  })
}
