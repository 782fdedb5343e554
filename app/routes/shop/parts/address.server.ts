import type { Contact } from '~/domains/market/schema'
import { getTerritory } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'

/** Where a parcel goes, on one line: region, district, street as typed. */
export async function addressText(contact: Contact, locale: Locale): Promise<string> {
  const [district, region] = await Promise.all([
    getTerritory(contact.districtSoato),
    getTerritory(contact.regionSoato),
  ])
  return [region?.names[locale], district?.names[locale], contact.address].filter(Boolean).join(', ')
}
