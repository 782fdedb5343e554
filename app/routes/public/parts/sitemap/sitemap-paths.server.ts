import { listTrainingCentres } from '~/domains/appointments/index.server'
import { listMakers } from '~/domains/makers/index.server'
import { listFairPaths, listProducts } from '~/domains/market/index.server'
import { listProductsInput } from '~/domains/market/schema'
import { listCentres, listDeviceKinds } from '~/domains/reference/index.server'
import { findServices } from '~/domains/services/index.server'
import { defaultLocale } from '~/i18n/locales'
import { listPagePaths } from '~/workflows/search/shown-pages.server'

const pages = [
  '',
  '/finder',
  '/services',
  '/devices',
  '/devices/choose',
  '/makers',
  '/centres',
  '/rehabilitation',
  '/market',
  '/fairs',
  '/contracts',
  '/board',
  '/board/vouchers',
  '/about',
  '/help',
  '/privacy',
  '/pages',
  '/verify',
]

/** Every public page behind the locale, as of a day. */
export async function listSitemapPaths(on: Date): Promise<string[]> {
  const [services, devices, makers, centres, training, market, fairs, written] = await Promise.all([
    findServices({ locale: defaultLocale }),
    listDeviceKinds(on),
    listMakers({ on }),
    listCentres(),
    listTrainingCentres(on),
    listMarketPaths(),
    listFairPaths(),
    listPagePaths(on),
  ])
  return [
    ...pages,
    ...services.map(({ code }) => `/services/${code}`),
    ...devices.flatMap(({ code }) => [`/devices/${code}`, `/devices/${code}/prices`]),
    ...makers.map(({ slug }) => `/makers/${slug}`),
    ...centres.map(({ code }) => `/centres/${code}`),
    ...training.map(({ code }) => `/rehabilitation/centres/${code}`),
    ...market,
    ...fairs,
    ...written,
  ]
}

/** Categories, regions and sellers that have something on sale, and the products themselves. */
async function listMarketPaths(): Promise<string[]> {
  const paths = new Set<string>()
  for (let page = 1; ; page++) {
    const list = await listProducts({ ...listProductsInput.parse({ page }), locale: defaultLocale })
    for (const { key, values } of list.facets) {
      const folder = key === 'category' ? 'categories' : key === 'region' ? 'regions' : null
      if (folder) for (const { code } of values) paths.add(`/market/${folder}/${code}`)
    }
    for (const { slug, seller } of list.items) {
      paths.add(`/market/products/${slug}`)
      paths.add(`/market/sellers/${seller.slug}`)
    }
    if (page >= list.pages || list.items.length === 0) return [...paths]
  }
}
