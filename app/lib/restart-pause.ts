const firstMs = 1_000
const mostMs = 30_000
/** Whoever ran as long as this has recovered: the next pause is short again. */
const steadyMs = 60_000

/** How long to wait before something that ended is started again, longer with every failure in a row. */
export class RestartPause {
  #failures = 0

  /** Milliseconds to wait now. `ranMs`: how long it has run this time. */
  next(ranMs: number): number {
    if (ranMs >= steadyMs) this.#failures = 0
    return Math.min(mostMs, firstMs * 2 ** this.#failures++)
  }
}
