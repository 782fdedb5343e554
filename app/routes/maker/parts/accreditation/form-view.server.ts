import type { AccreditationFile } from '~/domains/makers/index.server'
import { listDeviceKinds, listDistrictChoices, listRegions } from '~/domains/reference/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { dayOf } from '~/platform/clock.server'

/** What the form of an application asks with, and what it was filled in with before; null for nothing. */
export async function viewAccreditationForm(
  { locale, now }: SignedInContext,
  known: AccreditationFile | null,
) {
  const [kinds, regions, districts] = await Promise.all([
    listDeviceKinds(dayOf(now())),
    listRegions(),
    listDistrictChoices(locale),
  ])
  return {
    districts,
    kinds: kinds.map(({ code, names }) => ({ value: code, label: names[locale] })),
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
    known: known && {
      ...{ name: known.name, taxNumber: known.taxNumber, director: known.director, soato: known.soato },
      ...{ address: known.address, phone: known.phone, aboutUz: known.aboutUz, aboutRu: known.aboutRu },
      ...{ capacity: String(known.capacity), ...known.account },
      ...{ deviceCodes: known.deviceCodes, regions: known.regions },
    },
  }
}
