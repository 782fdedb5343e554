import type { Context } from '~/domains/identity/context'
import { getSpendingForecast, listDeviceGroups } from '~/domains/vouchers/index.server'
import type { Locale } from '~/i18n/locales'
import { nameDevices } from '~/views/names/name-devices.server'

/** The forecast with the names that people know, for its page and its file. */
export async function readForecast(context: Context, locale: Locale) {
  const [forecast, groups, nameOf] = await Promise.all([
    getSpendingForecast(context),
    listDeviceGroups(),
    nameDevices(locale, context.now()),
  ])
  const groupOf = new Map(groups.map(({ code, names }) => [code, names[locale]]))
  return {
    quarters: forecast.quarters,
    kinds: forecast.kinds.map((kind) => ({ ...kind, device: nameOf(kind.deviceCode) })),
    groups: forecast.groups.map((group) => ({
      ...group,
      group: groupOf.get(group.groupCode) ?? group.groupCode,
    })),
  }
}
