import type { Locale } from '~/i18n/locales'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'
import type { FactNames } from './describe-facts'

/** Names of the codes that registers answer with. */
export async function nameFacts(locale: Locale, now: Date): Promise<FactNames> {
  const [device, place] = await Promise.all([nameDevices(locale, now), namePlaces(locale)])
  return { device, place }
}
