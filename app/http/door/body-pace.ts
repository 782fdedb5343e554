import type { RequestHandler } from 'express'
import type { Door } from './front-door'

export interface Pace {
  /** What any body may take, however small. */
  graceMs: number
  /** On average, once that is over. */
  leastBytesPerSecond: number
  lookEveryMs: number
}

/** A quarter of the slowest mobile line: 10 MB take 11 minutes at 128 kbit/s, and may take four times as long. */
const slowestLine: Pace = { graceMs: 30_000, leastBytesPerSecond: 4_000, lookEveryMs: 5_000 }

/**
 * A body may come as slowly as the line of an old phone is, but it must come: who sends less holds a connection on
 * purpose, or is gone. Counts what arrives, not what was declared; refused bodies too, which are let go by.
 */
export function bodyPace({ refuse }: Door, pace = slowestLine): RequestHandler {
  return (request, response, next) => {
    next()
    if (request.complete || !hasBody(request.headers)) return
    const { socket } = request
    const before = socket.bytesRead
    const started = performance.now()
    const watch = setInterval(() => {
      const seconds = (performance.now() - started - pace.graceMs) / 1000
      const isWhole = request.complete || socket.destroyed
      if (!isWhole && socket.bytesRead - before >= seconds * pace.leastBytesPerSecond) return
      clearInterval(watch)
      if (isWhole) return
      if (response.headersSent) return void socket.destroy()
      response.set('Connection', 'close')
      refuse(request, response, { kind: 'tooSlow' })
    }, pace.lookEveryMs)
    watch.unref()
  }
}

function hasBody(headers: { 'content-length'?: string; 'transfer-encoding'?: string }): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
