import { getProfile } from '~/domains/identity/index.server'
import type { PersonName } from '~/lib/people/person-name'
import { dayOf } from '~/platform/clock.server'
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
  const { id, number, serviceGroups, acts, validUntil, askedAt, givenAt, endedAt, basis } = row
  return {
    ...{ id, number, serviceGroups, acts, validUntil, askedAt, givenAt, endedAt, basis },
    status: statusNow(work, row),
    isHolder: row.holderId === work.personId,
    holder: nameOf(holder),
    grantor: nameOf(openGrantor(row.grantorCipher, id)),
  }
}

/** What ended by itself says so at once, not when it is written down within the hour. */
function statusNow(work: Work, { status, validUntil, answerBy }: Mandate): Mandate['status'] {
  if (status === 'in_force' && validUntil < dayOf(work.now())) return 'expired'
  return status === 'asked' && answerBy <= work.now() ? 'lapsed' : status
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
