import { findProductNames } from '~/domains/market/index.server'
import { isLocale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import type { Work } from '~/platform/work.server'
import type { Matter } from './matter'
import { readReports } from './read-reports.server'

const nothing = {
  ...{ stars: null, text: null, answer: null, photos: [], reasonCode: null, note: null, askedNote: null },
  ...{ isDecidedByReader: false, version: 0 },
}

/** Products that somebody reported, for the desk. */
export async function readReportedProducts(
  work: Work,
  ids: readonly string[],
  locale: string,
): Promise<Matter[]> {
  if (ids.length === 0) return []
  const reports = await readReports(work, 'productId', ids)
  const rows = await work.tx.product.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, updatedAt: true, status: true },
  })
  const names = await findProductNames(
    rows.map(({ id }) => ({ productId: id })),
    locale,
  )
  return rows.map(({ id, updatedAt, status }) => ({
    ...nothing,
    ...{ kind: 'product', id, about: names.get(id) ?? '', at: updatedAt },
    path: `/admin/products/${id}`,
    status: status === 'published' ? 'shown' : 'hidden',
    reports: reports.get(id) ?? [],
  }))
}

/** Shops that somebody reported, for the desk. */
export async function readReportedSellers(
  work: Work,
  ids: readonly string[],
  locale: string,
): Promise<Matter[]> {
  if (ids.length === 0) return []
  const reports = await readReports(work, 'sellerId', ids)
  const rows = await work.tx.seller.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, displayName: true, createdAt: true, status: true },
  })
  return rows.map(({ id, displayName, createdAt, status }) => ({
    ...nothing,
    ...{ kind: 'seller', id, at: createdAt },
    about: isLocale(locale) ? nameInScript(displayName, locale) : displayName,
    path: `/admin/sellers/${id}`,
    status: status === 'approved' ? 'shown' : 'hidden',
    reports: reports.get(id) ?? [],
  }))
}
