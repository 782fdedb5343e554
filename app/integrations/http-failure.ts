/** How a call to an outside system ended when it gave no usable answer. */
export type HttpFailure = 'timeout' | 'unavailable'

/** Names what `fetch` threw: our own time-out, or anything else that means nobody is there. */
export function nameHttpFailure(error: unknown): HttpFailure {
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unavailable'
}
