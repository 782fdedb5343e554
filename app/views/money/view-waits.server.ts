import type { Context } from '~/domains/identity/context'
import { listRegions } from '~/domains/reference/index.server'
import { listDeviceGroups, listWaits } from '~/domains/vouchers/index.server'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'

/** Who waits for money, as far as the reader may know, in her language and fit for JSON. */
export async function viewWaits(context: Context, locale: Locale) {
  const [regions, groups, waits] = await Promise.all([listRegions(), listDeviceGroups(), listWaits(context)])
  const regionOf = new Map(regions.map(({ soato, names }) => [soato, names[locale]]))
  const groupOf = new Map(groups.map(({ code, names }) => [code, names[locale]]))
  return waits.map(({ entitlementId, number, regionCode, groupCode, urgency, sinceOn, place }) => ({
    ...{ id: entitlementId, number, urgency, place },
    sinceOn: isoDay(sinceOn),
    region: regionOf.get(regionCode) ?? regionCode,
    group: groupOf.get(groupCode) ?? groupCode,
  }))
}
