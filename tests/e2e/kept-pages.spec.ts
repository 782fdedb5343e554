import { query } from './support/arrange/database'
import { HttpClient, signInOverHttp } from './support/http'
import { expect, portal, test } from './support/test'

// What is kept of public pages is nobody's: two people who have signed in, one with a cart, and a stranger get one page.

const sections = ['', 'services', 'devices', 'makers', 'centres', 'market', 'about', 'help', 'privacy']

/** Every public page that is kept, by a few of each kind and language. */
async function listPages(): Promise<string[]> {
  const xml = await (await fetch(`${portal}/sitemap.xml`)).text()
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  const [service] = await query<{ code: string }>(
    `select code from service where privacy = 'protected' limit 1`,
  )
  const kinds = new Map<string, string[]>()
  for (const path of paths) {
    const [, locale = '', section = '', ...rest] = path.split('/')
    if (!sections.includes(section)) continue
    const kind = [locale, section, rest.length, rest[0] === 'sellers'].join()
    kinds.set(kind, [...(kinds.get(kind) ?? []), path].slice(0, 2))
  }
  const views = [
    '/ru/market?q=gilam',
    '/en/market?page=2',
    '/uz-Cyrl/services?q=nafaqa',
    '/ru/market/products/none',
  ]
  return [...kinds.values()].flat().concat(views, service ? [`/ru/services/${service.code}`] : [])
}

/** The page without the places of what is its reader's own. */
function withoutReader(html: string): string {
  return html
    .replace(/<html[^>]*>/, '')
    .replace(/<body[^>]*>/, '')
    .replace(/<div class="site-header">[\s\S]*?<\/header>/, '')
    .replace(/<footer[\s\S]*?<\/footer>/, '')
    .replace(/<dialog[\s\S]*?<\/dialog>/g, '')
    .replace(/<div class="toast[\s\S]*?<\/div>/g, '')
    .replace(/(name="_form" value="[^".]*)\.[^"]*"/g, '$1"')
}

const readerOf = (html: string) => /<body data-reader="([^"]+)"/.exec(html)?.[1]
const labelsOf = (html: string) =>
  [...html.matchAll(/account-label">([^<]+)</g)].map(([, label = '']) => label)

test('what is kept of a public page is nobody’s', async () => {
  const [first, second, stranger] = [
    await signInOverHttp('citizen-pension'),
    await signInOverHttp('buyer'),
    new HttpClient(),
  ]
  const pages = await listPages()
  expect(pages.length).toBeGreaterThan(40)
  for (const path of pages) {
    const answers = [
      await first.get(path),
      await stranger.get(path),
      await second.get(path),
      await first.get(path),
    ]
    const [one = '', none = '', other = '', again = ''] = await Promise.all(
      answers.map((answer) => answer.text()),
    )
    expect(new Set([one, none, other, again].map(withoutReader)).size, path).toBe(1)
    expect(one.replace(/data-session-seconds="\d+"/, ''), path).toBe(
      again.replace(/data-session-seconds="\d+"/, ''),
    )
    const [hers, his] = [readerOf(one), readerOf(other)]
    expect([hers, his, readerOf(none)], path).toEqual([expect.any(String), expect.any(String), undefined])
    expect(none.includes('data-session-seconds'), path).toBe(false)
    for (const [page, another, reader] of [
      [one, other, his],
      [other, one, hers],
    ] as const) {
      expect(page.includes(String(reader)), path).toBe(false)
      expect(labelsOf(page), path).not.toContain(labelsOf(another).at(-1))
    }
    for (const page of [one, none, other]) expect(/[\uE000\uE001]|data-slot/.test(page), path).toBe(false)
    const kept = answers.map((answer) => answer.headers.get('cache-control'))
    expect([kept[0], kept[2]], path).toEqual(['no-store', 'no-store'])
  }
})

test('what one browser sends changes nothing of what another gets', async () => {
  const stranger = new HttpClient()
  const path = '/en/help?asked=1'
  const odd = {
    Referer: `${portal}/ru`,
    'Accept-Language': 'ru',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    Cookie: 'view=x; lang=y; notice=z',
  }
  const before = await (await fetch(portal + path, { headers: odd })).text()
  const answer = await stranger.get(path)
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(await answer.text()).toBe(before)
  expect(before).not.toContain('evil')
})

test('a mark that somebody looks for is only what she typed', async () => {
  const typed = '\uE0001.0\uE001 data-slot="x"'
  const answer = await new HttpClient().get(`/ru/market?q=${encodeURIComponent(typed)}`)
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(page.match(/\uE000[^<"]*/g)?.every((mark) => mark.startsWith('\uE0001.0'))).not.toBe(false)
})

test('a page tells at once what was changed, whoever changed it', async () => {
  const stranger = new HttpClient()
  const [row] = await query<{ slug: string; id: string; price: string }>(
    `select slug, id, price_tiyin as price from product where status = 'published' order by slug limit 1`,
  )
  const page = async () => (await stranger.get(`/en/market/products/${row?.slug}`)).text()
  const before = await page()
  expect(await page()).toBe(before)
  await query(`update product set price_tiyin = price_tiyin + 12300 where id = $1`, [row?.id])
  expect(await page()).not.toBe(before)
  await query(`update product set price_tiyin = $2 where id = $1`, [row?.id, row?.price])
  expect(await page()).toBe(before)
})
