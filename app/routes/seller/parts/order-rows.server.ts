import type { SellerOrderRow } from '~/domains/market/index.server'
import { listRegions } from '~/domains/reference/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'

/** A seller's orders as her lists show them. */
export async function viewOrderRows(orders: readonly SellerOrderRow[], locale: Locale) {
  const t = getT(locale)
  const { money, number, dateShort } = createFormat(locale)
  const regions = new Map((await listRegions()).map(({ soato, names }) => [soato, names[locale]]))
  return orders.map(
    ({ id, number: orderNumber, status, paidAt, amountTiyin, regionSoato, units, firstName }) => ({
      id,
      number: orderNumber,
      status,
      paidOn: dateShort(paidAt),
      amount: money(amountTiyin),
      region: regions.get(regionSoato) ?? '',
      goods: units > 1 ? t('seller.orders.goods', { name: firstName, units: number(units) }) : firstName,
    }),
  )
}
