import type { Contact } from '~/domains/market/schema'
import type { Locale } from '~/i18n/locales'
import { namePlaces } from './name-places.server'

/** Where a parcel goes, on one line: region, district, street as typed. */
export async function nameAddress(contact: Omit<Contact, 'email'>, locale: Locale): Promise<string> {
  const nameOf = await namePlaces(locale)
  return nameOf(contact.districtSoato, contact.address)
}
