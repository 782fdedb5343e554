import { isRole } from '~/domains/identity/index.server'
import type { Locale } from '~/i18n/locales'
import { nameOrganisations } from '~/views/names/name-organisations.server'
import type { ReadDay } from './read-days.server'

/** The same days, with names in place of the ids of centres and makers. */
export async function nameReaders(days: readonly ReadDay[], locale: Locale) {
  const held = days.flatMap(({ lines }) =>
    lines.flatMap(({ who, organisationId }) => (isRole(who) ? [{ role: who, organisationId }] : [])),
  )
  const names = await nameOrganisations(held, locale)
  return days.map(({ day, lines }) => ({
    day,
    lines: lines.map(({ organisationId, ...line }) => ({
      ...line,
      organisation: names.get(organisationId ?? '') ?? null,
    })),
  }))
}
