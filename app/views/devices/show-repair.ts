import type { RepairFile } from '~/domains/vouchers/index.server'
import type { Locale } from '~/i18n/locales'

/** What an order repairs, fit for JSON; null for a device. */
export function showRepair(repair: RepairFile | null, locale: Locale) {
  if (!repair) return null
  const { text, device } = repair
  return { text, device: device && { model: device.model[locale], serialNumber: device.serialNumber } }
}
