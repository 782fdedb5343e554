import { query } from './support/arrange/database'
import { untold } from './support/crawl/page-faults'
import { readPage } from './support/crawl/read-page'
import { expect, portal, test } from './support/test'

// Every public page in all four languages, as sent; and on a telephone and a wide screen, as shown.

const locales = ['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const
const origin = new URL(portal).origin

/** Pages without a person; `:first` stands for one of that kind in the sitemap. */
const pages = [
  '',
  '/services',
  '/services/device-voucher',
  '/devices',
  '/devices/:first',
  '/devices/:first/prices',
  '/makers',
  '/makers/:first',
  '/centres',
  '/centres/:first',
  '/rehabilitation',
  '/rehabilitation/centres/:first',
  '/rehabilitation/courses/:first',
  '/market',
  '/market/categories/:first',
  '/market/regions/:first',
  '/market/products/:first',
  '/market/sellers/:first',
  '/fairs',
  '/fairs/:first',
  '/orders',
  '/board/vouchers',
  '/about',
  '/pages',
  '/pages/market-rules',
  '/pages/delivery-and-returns',
  '/pages/how-to-choose-a-gift',
  '/help',
  '/privacy',
  '/finder',
  '/finder/danger',
  '/finder/help-now',
  '/finder/result',
  '/sign-in',
  '/view',
  '/cart',
]

let sitemap: string[] = []
/** A product that is written in all four languages; other tests sell theirs in fewer. */
let product = ''
/** A course that is published; the sitemap names only its centre, because a course is soon over. */
let course = ''
/** Words of registered names: makers and sellers are called what their papers say, in Latin letters. */
let names: ReadonlySet<string>
test.beforeAll(async () => {
  const rows = await query<{ name: string }>('SELECT name FROM maker UNION SELECT display_name FROM seller')
  names = new Set(rows.flatMap(({ name }) => name.match(latinWord) ?? []))
  const [written] = await query<{ slug: string }>(
    `SELECT slug FROM product WHERE status = 'published'
      AND (SELECT count(*) FROM product_text WHERE product_id = product.id) = 4 ORDER BY created_at LIMIT 1`,
  )
  product = written?.slug ?? ''
  const [published] = await query<{ id: string }>(
    `SELECT id FROM training_course WHERE status = 'published' ORDER BY first_on DESC, id LIMIT 1`,
  )
  course = `/rehabilitation/courses/${published?.id}`
  const xml = await (await fetch(`${portal}/sitemap.xml`)).text()
  sitemap = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
})

const shapeOf = (page: string) => new RegExp(`^/en${page.replace(':first', '[^/]+')}$`)

function resolvePath(page: string): string {
  if (!page.includes(':first')) return page
  if (page.includes('courses')) return course
  const shape = shapeOf(page.includes('products') ? page.replace(':first', product) : page)
  const found = sitemap.find((path) => shape.test(path))
  if (!found) throw new Error(`The sitemap has no ${page}`)
  return found.slice('/en'.length)
}

const latinWord = /\p{Script=Latin}[\p{Script=Latin}\d'ʻʼ’-]*/gu

/** What stays in Latin letters among Cyrillic ones: names of things, and signs that are the same everywhere. */
const latinNames =
  /^(OneID|ID-?|H[A-Z]-[\dA-Z-]+|Hamroh|WCAG|JavaScript|cookie|SMS|QR|PDF|HEIC|JPEG|JPG|PNG|WebP|CSV|JSON|q[1-4]|Stripe|Visa|Mastercard|Humo|Uzcard|UZS|WhatsApp|Telegram|YouTube|USB|LED|[IVX]+|[A-Z]{1,2}\d*|x|cm|mm|kg)$/

function findLatinWords(texts: readonly string[]): string[] {
  const words = texts
    .map((text) =>
      text.replace(/\S+@\S+|https?:\S+|[\w-]+\/[\w-]+|\b[\w-]+(\.[\w-]+)*\.(uz|org|com|example)\b/g, ' '),
    )
    .flatMap((text) => text.match(latinWord) ?? [])
  return [...new Set(words)].filter((word) => !latinNames.test(word) && !names.has(word))
}

function findCyrillicWords(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.match(/\p{Script=Cyrillic}+/gu) ?? []))]
}

for (const page of pages) {
  test(`${page || 'home'} speaks four languages`, async ({ page: browser, request }) => {
    const path = resolvePath(page)
    const titles = new Set<string>()
    for (const locale of locales) {
      await test.step(locale, async () => {
        const answer = await request.get(`/${locale}${path}`)
        expect(answer.status()).toBe(200)
        const read = await readPage(browser, await answer.text())
        // A maker is called the same everywhere: its description tells the languages apart.
        titles.add(page.startsWith('/makers/') ? (read.description ?? '') : read.title)
        expect(read.lang).toBe(locale)
        expect(read.h1).toHaveLength(1)
        expect(read.h1[0]).not.toBe('')
        expect(read.canonical).toBe(`${origin}/${locale}${path}`)
        const others = locales.map((each) => [each, `${origin}/${each}${path}`])
        expect(read.alternates).toEqual({
          ...Object.fromEntries(others),
          'x-default': `${origin}/uz-Latn${path}`,
        })
        expect(read.texts.filter((text) => untold.test(text), 'keys instead of texts')).toEqual([])
        const strange =
          locale === 'ru' || locale === 'uz-Cyrl'
            ? findLatinWords(read.ownTexts)
            : findCyrillicWords(read.ownTexts)
        expect(strange, 'words in the wrong script').toEqual([])
      })
    }
    expect([...titles], 'a title in each language').toHaveLength(locales.length)
  })

  test(`${page || 'home'} is light and can be used by everyone`, async ({ page: browser, checkScreen }) => {
    const path = resolvePath(page)
    const network = await browser.context().newCDPSession(browser)
    await network.send('Network.enable')
    const pictures = new Set<string>()
    const strangers: string[] = []
    let bytes = 0
    network.on('Network.requestWillBeSent', ({ request: { url } }) => {
      if (new URL(url).origin !== origin && !url.startsWith('data:')) strangers.push(url)
    })
    network.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Image') pictures.add(requestId)
    })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!pictures.has(requestId)) bytes += encodedDataLength
    })
    const answer = await browser.goto(`/uz-Latn${path}`, { waitUntil: 'load' })
    expect(answer?.status()).toBe(200)
    expect(bytes, 'something was counted').toBeGreaterThan(5_000)
    expect(bytes, 'document, style and script, compressed').toBeLessThanOrEqual(100 * 1024)
    expect(strangers, 'nothing is asked of anybody else').toEqual([])
    // On a phone pages.spec.ts looks at it.
    await browser.setViewportSize({ width: 1280, height: 900 })
    await browser.goto(`/ru${path}`)
    await checkScreen()
  })
}

test('the list above has every public page of the sitemap', () => {
  const parentOf = (path: string) => path.split('/').slice(0, -1).join('/')
  const isKnown = (path: string) =>
    pages.some((page) => shapeOf(page).test(path) || parentOf(`/en${page}`) === parentOf(path))
  const english = sitemap.filter((path) => /^\/en(\/|$)/.test(path))
  expect(english.length).toBeGreaterThan(50)
  expect(english.filter((path) => !isKnown(path))).toEqual([])
})
