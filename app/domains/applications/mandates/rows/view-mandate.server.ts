import { getProfile } from '~/domains/identity/index.server'
import type { PersonName } from '~/lib/people/person-name'
import type { Mandate } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { openGrantor } from '../sealed.server'

/** A mandate as the two people and the centre read it. */
export interface MandateView
  extends Pick<
    Mandate,
    | 'id'
    | 'number'
    | 'status'
    | 'serviceGroups'
    | 'acts'
    | 'validUntil'
    | 'askedAt'
    | 'givenAt'
    | 'endedAt'
    | 'basis'
  > {
  /** True where whoever reads is the one who acts. */
  isHolder: boolean
  holder: PersonName
  grantor: PersonName
}

/** The two know of each other, so each reads the other's name. */
export async function viewMandate(work: Work, row: Mandate): Promise<MandateView> {
  const holder = await work.asSystem(() => getProfile(work, row.holderId))
  const { id, number, status, serviceGroups, acts, validUntil, askedAt, givenAt, endedAt, basis } = row
  return {
    ...{ id, number, status, serviceGroups, acts, validUntil, askedAt, givenAt, endedAt, basis },
    isHolder: row.holderId === work.personId,
    holder: nameOf(holder),
    grantor: nameOf(openGrantor(row.grantorCipher, id)),
  }
}

function nameOf(
  person: { familyName: string; givenName: string; patronymic: string | null } | null,
): PersonName {
  return {
    family: person?.familyName ?? '',
    given: person?.givenName ?? '',
    patronymic: person?.patronymic ?? null,
  }
}
