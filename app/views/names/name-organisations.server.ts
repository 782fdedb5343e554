import { organisationKindOf } from '~/domains/administration/index.server'
import type { Role } from '~/domains/identity/index.server'
import { getCentre, getOrganisation } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { isId } from '~/lib/ids'
import { database } from '~/platform/db.server'

interface HeldFor {
  role: Role
  organisationId: string | null
}

/**
 * Names of the organisations that roles are held for, by organisation id: a centre's territory in the language of the
 * page, a maker's and a seller's own name. What is not known has no entry.
 */
export async function nameOrganisations(
  roles: readonly HeldFor[],
  locale: Locale,
): Promise<Map<string, string>> {
  const ids = (kind: string) => [
    ...new Set(
      roles.flatMap(({ role, organisationId }) =>
        organisationId && organisationKindOf[role] === kind ? [organisationId] : [],
      ),
    ),
  ]
  const [centres, organisations, makers, sellers, purchasers] = await Promise.all([
    Promise.all(ids('centre').map((code) => getCentre(code))),
    Promise.all(
      ids('organisation')
        .filter(isId)
        .map((id) => getOrganisation(id)),
    ),
    database().maker.findMany({
      where: { id: { in: ids('maker').filter(isId) } },
      select: { id: true, name: true },
    }),
    database().seller.findMany({
      where: { id: { in: ids('seller').filter(isId) } },
      select: { id: true, displayName: true },
    }),
    database().$queryRaw<{ id: string; name: string }[]>`
      select id, name from app_purchaser_names(${ids('purchaser').filter(isId)}::uuid[])`,
  ])
  return new Map([
    ...centres.flatMap((centre): [string, string][] => (centre ? [[centre.code, centre.names[locale]]] : [])),
    ...organisations.flatMap((one): [string, string][] => (one ? [[one.id, one.names[locale]]] : [])),
    ...makers.map(({ id, name }): [string, string] => [id, nameInScript(name, locale)]),
    ...sellers.map(({ id, displayName }): [string, string] => [id, nameInScript(displayName, locale)]),
    ...purchasers.map(({ id, name }): [string, string] => [id, nameInScript(name, locale)]),
  ])
}
