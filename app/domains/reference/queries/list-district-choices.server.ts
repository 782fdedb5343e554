import type { Locale } from '~/i18n/locales'
import { listDistricts } from './list-districts.server'
import { listRegions } from './list-regions.server'

/** Districts and cities to choose from, under the name of their region. */
export interface DistrictChoices {
  regionSoato: string
  label: string
  options: { value: string; label: string }[]
}

export async function listDistrictChoices(locale: Locale): Promise<DistrictChoices[]> {
  const [regions, districts] = await Promise.all([listRegions(), listDistricts()])
  return regions.map((region) => ({
    regionSoato: region.soato,
    label: region.names[locale],
    options: districts
      .filter(({ regionSoato }) => regionSoato === region.soato)
      .map(({ soato, names }) => ({ value: soato, label: names[locale] })),
  }))
}
