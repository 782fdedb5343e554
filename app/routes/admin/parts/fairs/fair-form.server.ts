import type { FairAtDesk } from '~/domains/market/index.server'
import { listRegions } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'
import { dayParts } from '~/ui/questions/fields/day-parts'
import type { FairFacts } from './fair-fields'

/** Where the errors of a fair stand in its form. */
export const fairErrorFields = { 'fairs.error.fewerStands': 'standCount' } as const

export async function listRegionOptions(locale: Locale) {
  return (await listRegions()).map(({ soato, names }) => ({ value: soato, label: names[locale] }))
}

/** A fair as its form shows it. */
export function toFacts({ names, about, place, soato, fromOn, untilOn, standCount }: FairAtDesk): FairFacts {
  return {
    ...{ names, about, place, soato, standCount: String(standCount) },
    fromOn: dayParts(isoDay(fromOn)),
    untilOn: dayParts(isoDay(untilOn)),
  }
}
