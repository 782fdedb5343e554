import type { AppLoadContext } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { isbot } from 'isbot'
import { keptParameter, replyParameter } from '../kept-forms/parameters'

const productPage = /^\/(?:uz-Latn|uz-Cyrl|ru|en)\/market\/products\/([^/]+)\/?$/

/**
 * Tells of each page of a product that somebody opened, kept or made anew alike: no robot, no browser that only reads
 * ahead, and no form that is shown again. Of whoever asked nothing is looked at but what her browser calls itself.
 */
export function seenProducts(tell: (slug: string, load: AppLoadContext) => void): RequestHandler {
  return (request, response, next) => {
    const [, slug] = request.method === 'GET' ? (productPage.exec(request.path) ?? []) : []
    if (slug !== undefined && isOpened(request.headers) && !isShownAgain(request.query))
      response.on('finish', () => {
        // Unchanged since she saw it last is seen, too.
        if (response.statusCode === 200 || response.statusCode === 304)
          tell(slug, response.locals as AppLoadContext)
      })
    next()
  }
}

function isOpened(headers: NodeJS.Dict<string | string[]>): boolean {
  const ahead = [headers['sec-purpose'], headers.purpose, headers['x-moz']].some((said) =>
    /prefetch|preview/i.test(String(said)),
  )
  const agent = String(headers['user-agent'] ?? '')
  return agent !== '' && !isbot(agent) && !ahead
}

const isShownAgain = (query: object) => keptParameter in query || replyParameter in query
