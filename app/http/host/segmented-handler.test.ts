import type { ServerBuild } from '@remix-run/node'
import { expect, it } from 'vitest'
import { answerBySegment } from './segmented-handler'

const paths = [
  ':lang',
  ':lang/market',
  ':lang/market/compare',
  ':lang/market/products/:slug',
  ':lang/market/categories/:code',
  ':lang/market/products/:slug/reviews',
  ':lang/devices/choose',
  ':lang/devices/:code',
  'api/payments/:provider/*',
  'api/v1/offers',
  'robots.txt',
  '*',
]

/** Each route answers with its own path. */
function buildOf(routePaths: readonly string[]): ServerBuild {
  const routes = routePaths.map((path) => {
    const module = { loader: () => new Response(path) }
    return [path, { id: path, parentId: 'root', path, module }]
  })
  const root = { id: 'root', path: '', module: { default: () => null } }
  const manifest = { routes: {}, entry: {}, url: '', version: '' }
  const build = { entry: { module: {} }, routes: { root, ...Object.fromEntries(routes) }, assets: manifest }
  return { ...build, future: {}, basename: '/' } as unknown as ServerBuild
}

const answer = answerBySegment(buildOf(paths))

it.each([
  ['/ru', ':lang'],
  ['/ru/', ':lang'],
  ['/ru/market', ':lang/market'],
  ['/ru/market/', ':lang/market'],
  ['/ru/market/compare?p=a/b/c', ':lang/market/compare'],
  ['/ru/market/products/suzani', ':lang/market/products/:slug'],
  ['/ru/market/products/suzani/', ':lang/market/products/:slug'],
  ['/ru/market/categories/carpets', ':lang/market/categories/:code'],
  ['/ru/market/products/suzani/reviews', ':lang/market/products/:slug/reviews'],
  ['/ru/devices/choose', ':lang/devices/choose'],
  ['/ru/devices/wheelchair', ':lang/devices/:code'],
  ['/api/payments/click', 'api/payments/:provider/*'],
  ['/api/payments/click/prepare', 'api/payments/:provider/*'],
  ['/api/payments/click/a/b/c/d', 'api/payments/:provider/*'],
  ['/api/v1/offers', 'api/v1/offers'],
  ['/robots.txt', 'robots.txt'],
  ['/ru/market/products', '*'],
  ['/ru/market/products/suzani/reviews/1', '*'],
  ['/ru/devices', '*'],
  ['/api/v2/a/b/c', '*'],
  ['/ru/nowhere/at/all', '*'],
])('%s is answered by the route %s', async (path, route) => {
  const response = await answer(new Request(`http://localhost${path}`), { requestId: 'one', address: '' })
  expect(await response.text()).toBe(route)
})
