import type { RequestHandler } from 'express'
import type { Door } from './front-door'

const reads = new Set(['GET', 'HEAD'])

/** Endpoints that providers, programs and readers' mail boxes call; each proves itself by a signature or key, and no cookie counts there. */
const providerPaths = /^\/api\/(newsletter|payments|sms|telegram|v1)\//

/**
 * Refuses every write that a foreign page could have caused. Remix checks the origin of document posts only:
 * `POST /?index&_data=…` from elsewhere would run an action, so the check stands in front of Remix.
 */
export function originGuard({ publicOrigin, refuse }: Door): RequestHandler {
  return (request, response, next) => {
    if (reads.has(request.method) || providerPaths.test(request.path)) return next()
    const asked = { site: request.get('sec-fetch-site'), origin: request.get('origin') }
    if (isOwnWrite(asked, publicOrigin)) return next()
    refuse(request, response, { kind: 'foreignOrigin' })
  }
}

/** By what the browser says of the page that the write comes from; one that says nothing is not believed. */
export function isOwnWrite(
  { site, origin }: { site?: string | undefined; origin?: string | undefined },
  publicOrigin: string,
): boolean {
  const isOwn = origin === publicOrigin
  if (!site) return isOwn
  return (site === 'same-origin' || site === 'none') && (!origin || isOwn)
}
