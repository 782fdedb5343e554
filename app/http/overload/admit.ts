import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Request, RequestHandler, Response } from 'express'
import type { Door } from '../door/front-door'
import type { LoadContext } from '../host/load-context'
import { comeBackAfter, type KeptRefusals } from './kept-refusals'
import type { WorkKind, WorkRoom } from './work-room'

interface Admission extends Pick<Door, 'refuse'> {
  isKnown: IsKnown
  refusals: Pick<KeptRefusals, 'send' | 'learn'>
}

/** True for the cookies of somebody who goes on with what she has begun. */
export type IsKnown = (cookies: string | undefined) => boolean

/**
 * Stands in front of what takes work. Who cannot be served soon hears so within a second, at hardly any cost, so that
 * those who are served are served as fast as ever. Files, kept pages and health do not come here.
 */
export function admit(
  { refuse, isKnown, refusals }: Admission,
  room: Pick<WorkRoom, 'enter'>,
): RequestHandler {
  return async (request, response, next) => {
    // A slow line holds no place: work begins when all is there.
    if (!(await receiveBody(request, response))) return
    const kind = kindOf(request, isKnown)
    const leave = await room.enter(kind)
    if (response.headersSent || response.closed) return leave?.()
    if (!leave) {
      if (refusals.send(request, response)) return
      refusals.learn(request, response)
      const refusal = request.method === 'POST' ? 'crowdedForm' : 'crowded'
      return refuse(request, response, { kind: refusal, retryAfterSeconds: comeBackAfter() })
    }
    leaveWhenAnswered(response, leave)
    next()
  }
}

/** A reader waits least, what a provider tells of a payment longest. Signing in asks another system, too. */
export function kindOf(request: Pick<Request, 'method' | 'path' | 'headers'>, isKnown: IsKnown): WorkKind {
  const { method, path } = request
  // Asked by a page on which something is being typed.
  if (path.startsWith('/api/session')) return 'form'
  if (/^\/(api|auth)\//.test(path)) return 'call'
  if (method === 'POST') return 'form'
  return isKnown(request.headers.cookie) ? 'errand' : 'reading'
}

/** False when its sender broke off. */
async function receiveBody(request: Request, response: Response): Promise<boolean> {
  const load = response.locals as LoadContext
  if (request.method !== 'POST' || load.body) return true
  try {
    load.body = Readable.from([await buffer(request)])
    return true
  } catch {
    return false
  }
}

/** The work is done when the answer begins; a slow line may take the rest of it as long as it wants. */
function leaveWhenAnswered(response: Response, leave: () => void): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response
  response.writeHead = ((...args: unknown[]) => {
    leave()
    return writeHead(...args)
  }) as typeof response.writeHead
  response.on('close', leave)
}
