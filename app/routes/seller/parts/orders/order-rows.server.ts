import { isUnsent, type SellerParcelRow, toReader } from '~/domains/market/index.server'
import { listRegions } from '~/domains/reference/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import type { ParcelStatus } from '~/platform/prisma/enums'

/** A seller's orders as her lists show them. */
export async function viewOrderRows(orders: readonly SellerParcelRow[], locale: Locale, now: Date) {
  const { money, dateShort } = createFormat(locale)
  const regions = new Map((await listRegions()).map(({ soato, names }) => [soato, names[locale]]))
  return orders.map((order) => {
    const { id, number, status, paidAt, shipByOn, acceptByOn, amountTiyin, regionSoato } = order
    const [isHere, today] = [isUnsent(status), dayOf(now)]
    return {
      id,
      number,
      status,
      paidOn: dateShort(paidAt),
      acceptBy: status === 'paid' ? dateShort(acceptByOn) : null,
      shipBy: isHere ? dateShort(shipByOn) : null,
      isLate: isHere && shipByOn < today,
      /** What can be done to several at once. */
      moves: movesOf(status),
      unseen: order.unseen,
      amount: money(amountTiyin),
      region: regions.get(regionSoato) ?? '',
      goods: nameGoods(order, locale),
    }
  })
}

function movesOf(status: ParcelStatus): ('accept' | 'pack')[] {
  if (status === 'paid') return ['accept', 'pack']
  return status === 'accepted' ? ['pack'] : []
}

/** One product by its name and how many; of several the first, and how many more there are. */
function nameGoods({ units, lineCount, first }: SellerParcelRow, locale: Locale) {
  const t = getT(locale)
  const { number } = createFormat(locale)
  const { text, lang } = toReader(first.name, locale)
  const others = lineCount - 1
  return {
    name: text,
    lang: lang === locale ? undefined : lang,
    times: first.quantity > 1 ? t('seller.orders.times', { units: number(first.quantity) }) : '',
    more:
      others > 0
        ? t('seller.orders.others', { count: others, shown: number(others), units: number(units) })
        : '',
  }
}
