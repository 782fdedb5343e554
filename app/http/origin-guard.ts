import type { RequestHandler } from 'express'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Endpoints that providers call; each proves itself by a signature or key. */
const providerPaths = /^\/api\/(payments|sms)\//

/**
 * Refuses (403) every write that a foreign page could have caused. Remix checks the origin of document posts only:
 * `POST /?index&_data=…` from elsewhere would run an action, so the check stands in front of Remix.
 */
export function originGuard(publicOrigin: () => string): RequestHandler {
  return (request, response, next) => {
    if (reads.has(request.method) || providerPaths.test(request.path)) return next()
    const site = request.get('sec-fetch-site')
    const origin = request.get('origin')
    const own = origin === publicOrigin()
    const trusted = site ? (site === 'same-origin' || site === 'none') && (!origin || own) : own
    if (trusted) return next()
    response.status(403).type('text/plain').send('403 Forbidden: foreign origin')
  }
}
