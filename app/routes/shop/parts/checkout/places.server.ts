import { type DistrictChoices, listDistrictChoices } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'

/** Districts and cities by region; a region that was chosen before comes first. */
export async function listPlaces(locale: Locale, firstRegion: string | null): Promise<DistrictChoices[]> {
  const choices = await listDistrictChoices(locale)
  const isFirst = ({ regionSoato }: DistrictChoices) => regionSoato === firstRegion
  return [...choices.filter(isFirst), ...choices.filter((each) => !isFirst(each))]
}
