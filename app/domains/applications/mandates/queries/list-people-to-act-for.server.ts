import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type Grantor, openGrantor } from '../sealed.server'

export interface PersonToActFor extends Grantor {
  mandateId: string
}

/** Those for whom whoever acts may apply for a service today, by their names. */
export async function listPeopleToActFor(work: Work, serviceCode: string): Promise<PersonToActFor[]> {
  const { personId: holderId } = work
  const service = await work.tx.service.findUnique({ where: { code: serviceCode }, select: { group: true } })
  if (!holderId || !service) return []
  const rows = await work.tx.mandate.findMany({
    where: {
      ...{ holderId, status: 'in_force', acts: { has: 'apply' }, validUntil: { gte: dayOf(work.now()) } },
      OR: [{ serviceGroups: { isEmpty: true } }, { serviceGroups: { has: service.group } }],
    },
    orderBy: { validUntil: 'desc' },
  })
  const once = rows.filter(
    (row, index) => rows.findIndex((one) => one.grantorIndex === row.grantorIndex) === index,
  )
  return once
    .map((row) => ({ mandateId: row.id, ...openGrantor(row.grantorCipher, row.id) }))
    .sort((one, other) => one.familyName.localeCompare(other.familyName))
}
