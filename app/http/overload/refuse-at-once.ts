import type { IncomingMessage, RequestListener } from 'node:http'
import type { KeptRefusals } from './kept-refusals'
import type { WorkRoom } from './work-room'

interface Crowd {
  room: Pick<WorkRoom, 'isFull'>
  refusals: Pick<KeptRefusals, 'kindOf' | 'send'>
  /** True when a page stands ready for it: it takes no work. */
  isKept: (request: IncomingMessage) => boolean
  /** Hears once a second how many were refused, while any are. */
  tell: (refused: number) => void
  /** What answers everything else. */
  app: RequestListener
}

/**
 * Stands in front of everything else while more come than can be served. A refusal that goes the whole way costs a
 * quarter of a page, and those who are refused are the most then; so readers are refused with what was said to the
 * first of them, before anything of theirs but address and cookies is looked at. Forms go the whole way.
 */
export function refuseAtOnce({ room, refusals, isKept, tell, app }: Crowd): RequestListener {
  const count = counter(tell)
  return (request, response) => {
    const kind = refusals.kindOf(request)
    if (kind === null || !room.isFull(kind) || isKept(request)) return app(request, response)
    if (!refusals.send(request, response)) return app(request, response)
    count()
  }
}

function counter(tell: (refused: number) => void): () => void {
  let refused = 0
  return () => {
    refused += 1
    if (refused > 1) return
    setTimeout(() => {
      tell(refused)
      refused = 0
    }, 1_000).unref()
  }
}
