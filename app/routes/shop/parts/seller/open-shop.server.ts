import { redirect } from '@remix-run/node'
import { getMovedShop, getSellerPage } from '~/domains/market/index.server'
import { notFound } from '~/http/guards.server'
import type { Locale } from '~/i18n/locales'

/**
 * The shop of an address, of any of its pages. One that goes by another name has another address, to which the earlier
 * one leads: `page` is what stands behind it.
 */
export async function openShop(slug: string, locale: Locale, page = '') {
  const shop = await getSellerPage(slug, locale)
  if (shop) return shop
  const moved = await getMovedShop(slug)
  if (moved === null) throw notFound()
  throw redirect(`/${locale}/market/sellers/${moved}${page}`, { status: 301 })
}
