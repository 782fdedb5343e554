import type { NamedRoleRequest } from '~/domains/identity/index.server'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'
import { nameOrganisations } from '~/views/names/name-organisations.server'

/** Requests about roles as pages show them. */
export async function showRoleRequests(
  requests: readonly NamedRoleRequest[],
  { locale, personId, role }: { locale: Locale; personId: string; role: string },
) {
  const organisations = await nameOrganisations(requests, locale)
  return requests.map((request) => ({
    ...request,
    startsOn: isoDay(request.startsOn),
    endsOn: isoDay(request.endsOn),
    organisation: organisations.get(request.organisationId ?? '') ?? request.organisationId,
    /** What the reader is in it, and so may do with it. */
    reader: readerOf(request, personId, role),
  }))
}

function readerOf(request: NamedRoleRequest, personId: string, role: string) {
  if (role !== 'administrator') return 'onlooker' as const
  if (request.personId === personId) return 'person' as const
  return request.preparedById === personId ? ('preparer' as const) : ('second' as const)
}
