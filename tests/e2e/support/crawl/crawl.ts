import { expect } from '@playwright/test'
import type { HttpClient } from '../http'
import { listRoutes } from './route-access'

/**
 * One address for each route that links lead to from `starts`, without acting. A route that is met with several ids is
 * visited once.
 */
export async function crawl(client: HttpClient, starts: readonly string[]): Promise<string[]> {
  const patterns = (await listRoutes()).filter((route) => route !== '/*').map(toPattern)
  const seen = new Set<string>()
  const found: string[] = []
  const waiting = [...starts]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patterns.find((each) => each.test(path.replace(/[?#].*/, '')))
    if (!pattern || seen.has(pattern.source)) continue
    seen.add(pattern.source)
    const answer = await ask(client, path)
    if (answer.status !== 200 || !answer.headers.get('content-type')?.includes('html')) {
      await answer.arrayBuffer()
      continue
    }
    found.push(path)
    const language = path.split('/')[1] ?? ''
    for (const [, href = ''] of (await answer.text()).matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
      if (href.startsWith(`/${language}/`)) waiting.push(href.replaceAll('&amp;', '&'))
    }
  }
  return found
}

/** Again where the portal has too much to do at the moment: a page of which nothing was seen has no forms. */
async function ask(client: HttpClient, path: string): Promise<Response> {
  let answer = await client.get(path)
  if (answer.status === 503)
    await expect
      .poll(
        async () => {
          answer = await client.get(path)
          return answer.status
        },
        { timeout: 60_000 },
      )
      .not.toBe(503)
  return answer
}

/** The address of a route, most exact routes first when they are tried in the order of the map. */
function toPattern(route: string): RegExp {
  return new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`)
}
