import type { Request } from 'express'
import { keptParameter, replyParameter } from '../kept-forms/parameters'

/** Parts of the site that say the same to everybody; what is somebody's own stands around them. */
const publicPage =
  /^\/(uz-Latn|uz-Cyrl|ru|en)(\/(services|devices|makers|centres|rehabilitation|market|board|fairs|contracts|about|help|privacy|pages)(\/|$)|\/?$)/

/** Shows a form again that one person sent, or one route's data alone. */
const ownParameters = [keptParameter, replyParameter, '_data']

type Asked = Pick<Request, 'method' | 'path' | 'originalUrl'>

/**
 * Under what a page is kept: its address as it was asked for, and nothing else that a browser sends. Null for a page
 * that is not kept.
 */
export function addressOf({ method, path, originalUrl }: Asked): string | null {
  if (method !== 'GET' || !publicPage.test(path)) return null
  const query = new URLSearchParams(originalUrl.slice(path.length))
  return ownParameters.some((name) => query.has(name)) ? null : originalUrl
}

/**
 * The state of what is on the page of this address; another state, another page. What stands in front of the market and on
 * the home page begins and ends by the hour, everything else by the day.
 */
export function stateOf(
  address: string,
  versions: Readonly<Record<string, number>>,
  { day, hour }: { day: string; hour: number },
): string {
  const [path = '', query = ''] = address.split('?')
  const [, , section = '', ...within] = path.split('/')
  const showsFront = (section === '' || section === 'market') && within.filter(Boolean).length === 0
  const isMarket = ['market', 'fairs', 'contracts', ''].includes(section)
  return [
    day,
    showsFront ? hour : '',
    versions.portal,
    isMarket ? versions.market : '',
    section === 'rehabilitation' ? versions.training : '',
    section === 'fairs' ? versions.fairs : '',
    section === 'contracts' ? versions.contracts : '',
    new URLSearchParams(query).has('q') ? versions.search : '',
  ].join(' ')
}
