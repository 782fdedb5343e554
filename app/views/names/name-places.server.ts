import { getTerritory, listDistricts, listRegions } from '~/domains/reference/index.server'
import { regionOf } from '~/domains/reference/schema'
import type { Locale } from '~/i18n/locales'

/** One line from the large to the small: region, district and, where given, street. Unknown places are left out. */
export type NamePlace = (soato: string, street?: string) => string

export async function namePlaces(locale: Locale): Promise<NamePlace> {
  const territories = [...(await listRegions()), ...(await listDistricts())]
  const names = new Map(territories.map(({ soato, names }) => [soato, names[locale]]))
  return (soato, street) => {
    const district = soato === regionOf(soato) ? undefined : names.get(soato)
    return [names.get(regionOf(soato)), district, street].filter(Boolean).join(', ')
  }
}

/** The same the other way round, as lists say where somebody is: district, region. Empty where the place is unknown. */
export async function namePlace(soato: string, locale: Locale): Promise<string> {
  const place = await getTerritory(soato)
  return [place?.names[locale], place?.region?.names[locale]].filter(Boolean).join(', ')
}
