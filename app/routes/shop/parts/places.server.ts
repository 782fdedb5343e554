import { listDistricts, listRegions } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import type { SelectGroup } from '~/ui/form/select-field'

/** Districts and cities by region; a region that was chosen before comes first. */
export async function listPlaces(locale: Locale, firstRegion: string | null): Promise<SelectGroup[]> {
  const [regions, districts] = await Promise.all([listRegions(), listDistricts()])
  const groups = regions.map(({ soato, names }) => ({
    soato,
    label: names[locale],
    options: districts
      .filter(({ regionSoato }) => regionSoato === soato)
      .map((district) => ({ value: district.soato, label: district.names[locale] })),
  }))
  const chosen = groups.filter(({ soato }) => soato === firstRegion)
  return [...chosen, ...groups.filter(({ soato }) => soato !== firstRegion)].map(({ label, options }) => ({
    label,
    options,
  }))
}
