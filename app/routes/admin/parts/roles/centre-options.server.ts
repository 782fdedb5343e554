import { listCentres, listRegions } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'

/** Centres to choose from, by region. */
export async function listCentreOptions(locale: Locale) {
  const [regions, centres] = await Promise.all([listRegions(), listCentres()])
  return regions.map((region) => ({
    label: region.names[locale],
    options: centres
      .filter(({ territory }) => territory.regionSoato === region.soato)
      .map(({ code, territory }) => ({ value: code, label: territory.names[locale] })),
  }))
}
