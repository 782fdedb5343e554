import type { Locale } from '~/i18n/locales'
import { listCentres } from '../queries/list-centres.server'
import { listDistricts } from '../queries/list-districts.server'
import { listRegions } from '../queries/list-regions.server'

/** Centres that work, to choose from by region; one that serves another district than it is called by names them all. */
export async function listCentreChoices(locale: Locale) {
  const [regions, centres, districts] = await Promise.all([listRegions(), listCentres(), listDistricts()])
  return regions.map((region) => ({
    label: region.names[locale],
    options: centres
      .filter(({ territory }) => territory.regionSoato === region.soato)
      .map(({ code, names }) => ({ value: code, label: labelOf(code, names[locale]) })),
  }))

  function labelOf(code: string, name: string): string {
    const served = districts.filter(({ centreCode }) => centreCode === code).map(({ names }) => names[locale])
    return served.every((one) => one === name) ? name : `${name} (${served.join(', ')})`
  }
}
