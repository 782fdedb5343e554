import { listRegions } from '~/domains/reference/index.server'
import { arrange } from '~/http/page/paging'
import type { Locale } from '~/i18n/locales'

/** Places of one region or of all, sorted and paged as asked for, with the regions to choose from. */
export async function arrangePlaces<Place, Row extends { name: string }>(
  { url, locale }: { url: URL; locale: Locale },
  all: readonly Place[],
  { regionOf, show }: { regionOf: (place: Place) => string; show: (place: Place) => Row },
) {
  const regions = await listRegions()
  const asked = regions.find(({ soato }) => soato === url.searchParams.get('region'))
  const rows = all
    .filter((place) => !asked || regionOf(place) === asked.soato)
    .map((place) => ({
      ...show(place),
      region: regions.find(({ soato }) => soato === regionOf(place))?.names[locale] ?? '',
    }))
  return {
    places: arrange(url.searchParams, rows, { name: ({ name }) => name, region: ({ region }) => region }),
    region: asked?.soato ?? '',
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
  }
}
