import { whereStanding } from '~/domains/identity/index.server'
import { nameColumns } from '~/lib/people/person-name'
import type { Work } from '~/platform/work.server'
import { mayGiveKeys, programRole } from '../policy'

/** Everybody who works at an organisation now, in whose name a program may act; nobody for who gives no keys. */
export async function listProgramPeople(work: Work) {
  if (!mayGiveKeys(work)) return []
  const grants = await work.asSystem(() =>
    work.tx.roleGrant.findMany({
      where: { role: programRole, organisationId: { not: null }, ...whereStanding(work.now()) },
      orderBy: [{ organisationId: 'asc' }, { id: 'asc' }],
      select: {
        ...{ id: true, organisationId: true },
        person: { select: nameColumns },
      },
    }),
  )
  return grants.map(({ id, organisationId, person }) => ({
    ...{ grantId: id, organisationId: organisationId ?? '' },
    person: { family: person.familyName, given: person.givenName, patronymic: person.patronymic },
  }))
}
