import type { ErrorRequestHandler } from 'express'
import { isDatabaseDown } from '~/platform/database/down.server'
import { log } from '~/platform/log.server'
import type { Door } from './front-door'
import { type Refusal, readRefusal } from './refusals'

/** Answers what failed outside of Remix, in front of it or on the way to it. */
export function lastResort({ refuse }: Pick<Door, 'refuse'>): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const refusal = refusalOf(error)
    // Who has gone is told nothing, and has broken nothing.
    if (response.closed) return
    if (refusal.kind === 'server' || refusal.kind === 'unavailable')
      log.error({ requestId: response.locals.requestId, err: error }, 'request failed')
    refuse(request, response, refusal)
  }
}

function refusalOf(error: unknown): Refusal {
  if (isDatabaseDown(error)) return { kind: 'unavailable', retryAfterSeconds: 30 }
  const status = Number((error as { status?: unknown } | null)?.status)
  return readRefusal(status >= 400 && status < 500 ? status : 500, null)
}
