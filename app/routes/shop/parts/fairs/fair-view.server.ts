import type { FairTotals, listFairs } from '~/domains/market/index.server'
import { timeOf } from '~/domains/market/index.server'
import { getTerritory } from '~/domains/reference/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'

type Listed = Awaited<ReturnType<typeof listFairs>>['fairs'][number]

/** When and where a fair is, in the reader's language. */
export async function viewFair(
  { names, place, soato, fromOn, untilOn, status }: Omit<Listed, 'slug' | 'stands' | 'totals'>,
  locale: Locale,
  today: Date,
) {
  const { dateLong } = createFormat(locale)
  const region = await getTerritory(soato)
  return {
    name: names[locale],
    place: nameInScript(place, locale),
    region: region?.names[locale] ?? '',
    from: dateLong(fromOn),
    until: fromOn.getTime() === untilOn.getTime() ? null : dateLong(untilOn),
    time: timeOf({ fromOn, untilOn }, today),
    isCancelled: status === 'cancelled',
  }
}

/** What a fair comes to, as it is shown; null where nothing is said. */
export function viewTotals(totals: FairTotals | null, locale: Locale) {
  if (!totals) return null
  const { money, number } = createFormat(locale)
  return { sellers: number(totals.sellers), pieces: number(totals.pieces), sum: money(totals.sumTiyin) }
}

export type ShownFair = Awaited<ReturnType<typeof viewFair>>
