import { listMakers } from '~/domains/makers/index.server'
import { listProducts } from '~/domains/market/index.server'
import { listProductsInput } from '~/domains/market/schema'
import { listCentres, listDeviceKinds } from '~/domains/reference/index.server'
import { findServices } from '~/domains/services/index.server'
import { defaultLocale } from '~/i18n/locales'

const pages = ['', '/services', '/devices', '/makers', '/centres', '/market', '/about', '/help', '/privacy']

/** Every public page behind the locale, as of a day. */
export async function listSitemapPaths(on: Date): Promise<string[]> {
  const [services, devices, makers, centres, products] = await Promise.all([
    findServices({ locale: defaultLocale }),
    listDeviceKinds(on),
    listMakers({ on }),
    listCentres(),
    listProductSlugs(),
  ])
  return [
    ...pages,
    ...services.map(({ code }) => `/services/${code}`),
    ...devices.map(({ code }) => `/devices/${code}`),
    ...makers.map(({ slug }) => `/makers/${slug}`),
    ...centres.map(({ code }) => `/centres/${code}`),
    ...products.map((slug) => `/market/products/${slug}`),
  ]
}

async function listProductSlugs(): Promise<string[]> {
  const slugs: string[] = []
  for (let page = 1; ; page++) {
    const list = await listProducts({ ...listProductsInput.parse({ page }), locale: defaultLocale })
    slugs.push(...list.items.map(({ slug }) => slug))
    if (page >= list.pages || list.items.length === 0) return slugs
  }
}
