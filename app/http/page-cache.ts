import type { Request, RequestHandler, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { isPersonal } from './personal-answers'

/** Parts of the site that look the same to everybody who has not signed in and has nothing in the cart. */
const publicPage =
  /^\/(uz-Latn|uz-Cyrl|ru|en)(\/(services|devices|makers|centres|market|about|help|privacy)(\/|$)|\/?$)/

/**
 * Keeps finished public pages for some seconds, so that many visitors cost one rendering. `seconds` 0 keeps nothing. A
 * change of `version` makes all kept pages old: a price or a stock that this process changed. What another process changed is seen when the time is over; orders
 * are checked against the database whatever a page said.
 */
export function pageCache(seconds: number, version: () => number): RequestHandler {
  if (seconds <= 0) return (_request, _response, next) => next()
  const pages = new LRUCache<string, string>({
    max: 500,
    maxSize: 32 * 1024 * 1024,
    sizeCalculation: (html) => html.length * 2,
    ttl: seconds * 1000,
  })
  return (request, response, next) => {
    const address = keyOf(request)
    if (address === null) return next()
    const key = `${version()}\n${address}`
    const kept = pages.get(key)
    if (kept !== undefined) {
      response.set({
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'private, no-cache',
        Vary: 'Cookie',
      })
      response.send(kept)
      return
    }
    collect(response, (html) => pages.set(key, html))
    next()
  }
}

/** Null for what must not be shared. */
function keyOf(request: Request): string | null {
  if (request.method !== 'GET' || !publicPage.test(request.path)) return null
  if (isPersonal(request)) return null
  const cookies = (request.get('cookie') ?? '').split(/;\s*/).filter(Boolean).sort()
  // Coming from another language sets a cookie, which is this visitor's own.
  const from = /^https?:\/\/[^/]+\/([^/?#]+)/.exec(request.get('referer') ?? '')?.[1]
  if (from !== undefined && from !== request.path.split('/')[1]) return null
  return `${request.originalUrl}\n${cookies.join(';')}`
}

/** Hands over the page when it went out whole, was found, and sets no cookie. */
function collect(response: Response, done: (html: string) => void): void {
  const chunks: Buffer[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => Response
  response.write = ((...args: unknown[]) => {
    keep(args[0])
    return write(...args)
  }) as Response['write']
  response.end = ((...args: unknown[]) => {
    keep(args[0])
    const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html')
    const isOwn =
      response.hasHeader('set-cookie') || String(response.getHeader('cache-control')).includes('no-store')
    if (response.statusCode === 200 && isPage && !isOwn) done(Buffer.concat(chunks).toString('utf8'))
    return end(...args)
  }) as Response['end']
}
