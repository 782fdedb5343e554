import { expect, it } from 'vitest'
import { portalPages } from '../../../app/workflows/search/portal-pages'
import { routeAccess } from '../../e2e/support/crawl/route-access'

/** Pages that nobody looks for by name: a step of another one, a help topic, or the search itself. */
const notLookedFor = [
  '',
  '/search',
  '/help',
  '/about',
  '/developers',
  '/privacy',
  '/pages',
  '/ui',
  '/sign-out',
  '/account/roles',
  // Somebody is told of it.
  '/account/invitations',
  '/account/mandates/new',
  '/account/data/erase',
  '/appointments/new',
  '/trainings/new',
  '/checkout',
  '/vouchers/devices',
  '/checkout/review',
  '/finder/help-now',
  '/finder/leave',
  '/finder/mine',
  '/finder/result',
  '/granted',
  '/maker/accreditation',
  '/maker/accreditation/new',
  '/mandate',
  '/mandate/answer',
  '/board/figures.csv',
  '/market/feed.xml',
  '/search/suggestions',
  // From the market and its products.
  ...['/market/compare', '/favourites', '/fairs'],
  // From the market and the public figures.
  ...['/contracts', '/contracts.csv', '/contracts.json'],
  // From the foot of every page.
  '/newsletter',
  // From the account.
  '/organisation/purchases/found',
  // From the page of what she bought.
  '/account/questions',
  // Begun from the public figures.
  '/board/vouchers',
  '/board/vouchers.csv',
  '/board/vouchers.json',
]

it('every page that a citizen can open without a number is found by the search, or named here', () => {
  const open = Object.entries(routeAccess).flatMap(([route, { read }]) => {
    const isCitizens = !Array.isArray(read) || read.includes('citizen')
    const path = route.replace('/:lang', '')
    return isCitizens && route.startsWith('/:lang') && !path.includes(':') ? [path] : []
  })
  const found: string[] = portalPages.map(({ path }) => path)
  expect(open.length).toBeGreaterThan(20)
  expect(open.filter((path) => !found.includes(path) && !notLookedFor.includes(path))).toEqual([])
})
