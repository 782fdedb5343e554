import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'

/** Cookies that change how a page looks and nothing else. */
const looksOnly = /^(?:__Host-)?(?:view|lang)=/

/** True for a request of somebody: who signed in, has a cart, may look at an order, or is about to. */
export function isPersonal({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const cookies = (headers.cookie ?? '').split(/;\s*/).filter(Boolean)
  return !cookies.every((cookie) => looksOnly.test(cookie))
}

/**
 * No browser and nobody on the way keeps what was answered to somebody: whoever uses the device next finds nothing.
 * Said as the headers go out, so that no route can forget it.
 */
export const keepNowhere: RequestHandler = (request, response, next) => {
  if (isPersonal(request)) {
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response
    response.writeHead = ((...args: unknown[]) => {
      response.setHeader('Cache-Control', 'no-store')
      return writeHead(...args)
    }) as typeof response.writeHead
  }
  next()
}
