import { withClient } from '../../../app/cli/database/database'
import type { TestServer } from '../../../app/cli/database/test-server'
import { type BenchPortal, signIn } from '../portal'
import { type Asked, measureWaiting } from './measure-waiting'

/** What buyers and a seller wait for with so many products: `npm run bench -- products 10000 100000`. */
export async function measureProductPages(test: TestServer, sizes: readonly number[]): Promise<void> {
  await measureWaiting(test, sizes, { load: 'products', template: 'catalogue', listAsked })
}

const locales = ['uz-Latn', 'uz-Cyrl', 'ru', 'en']
const leaves = [
  'suzani',
  'ceramics',
  'carpets',
  'dress',
  'textiles',
  'knitwear',
  'jewellery',
  'leather',
  'toys',
]
const regions = [
  '1703',
  '1706',
  '1708',
  '1710',
  '1712',
  '1714',
  '1718',
  '1722',
  '1726',
  '1727',
  '1730',
  '1733',
]
const things = [
  'gilam',
  'lagan',
  'sumka',
  'chopon',
  'koʻza',
  'ковёр',
  'сумка',
  'кукла',
  'bowl',
  'scarf',
  'savat',
]
const likes = ['koʻk', 'qizil', 'ipak', 'charm', 'синий', 'красный', 'кожа', 'blue', 'wool', 'small', 'oq']
const slips = ['gilamm', 'lagann', 'sumkaa', 'chopan', 'ковйор', 'сунка', 'куккла', 'bawl', 'skarf', 'savvat']

/** Every address once: what is kept for some seconds would say nothing of the work. */
async function listAsked({ env }: BenchPortal): Promise<Asked[]> {
  const { slugs, owner } = await withClient(String(env.DATABASE_URL), async (client) => {
    const products = await client.query<{ slug: string }>(
      `select slug from product where status = 'published' and parent_id is null order by uuid_hash(id) limit 800`,
    )
    const largest = await client.query<{ person_id: string }>(
      `select s.person_id from seller s join seller_order o on o.seller_id = s.id
        group by s.person_id order by count(*) desc limit 1`,
    )
    return { slugs: products.rows.map(({ slug }) => slug), owner: largest.rows[0]?.person_id ?? '' }
  })
  const seller = await signIn({ ...env, BENCH_PERSON_ID: owner, BENCH_ROLE: 'artisan' })
  const market = (query: string, path = '') => locales.map((locale) => `/${locale}/market${path}?${query}`)
  const sorts = ['newest', 'cheapest', 'dearest']
  const pages = Array.from({ length: 17 }, (_, index) => index + 2)
  const words = (one: string, other: string) => market(`q=${encodeURIComponent(`${one} ${other}`)}`)
  const ask = (name: string, paths: string[], cookie?: string): Asked => ({
    ...{ name, paths, aim: null },
    ...(cookie ? { cookie } : {}),
  })
  return [
    ask(
      'list',
      pages.flatMap((page) => sorts.flatMap((sort) => market(`sort=${sort}&page=${page}`))),
    ),
    ask(
      'one category',
      leaves.flatMap((leaf) => sorts.flatMap((sort) => market(`sort=${sort}`, `/categories/${leaf}`))),
    ),
    ask(
      'two words',
      things.flatMap((thing) => likes.flatMap((like) => words(like, thing))),
    ),
    ask(
      'misspelt word',
      slips.flatMap((slip) => likes.flatMap((like) => words(like, slip))),
    ),
    ask(
      'facets combined',
      regions.flatMap((region) =>
        leaves.flatMap((leaf) =>
          market(`availability=now&price=50000&price=100000&region=${region}`, `/categories/${leaf}`),
        ),
      ),
    ),
    ask(
      'product page',
      slugs.map((slug, at) => `/${locales[at % 4]}/market/products/${slug}`),
    ),
    ask(
      'seller’s orders',
      ['', 'status=received&page=2', 'status=shipped', 'status=received&page=30', 'by=paid'].flatMap(
        (query) => locales.map((locale) => `/${locale}/seller/orders?${query}`),
      ),
      seller,
    ),
  ]
}
