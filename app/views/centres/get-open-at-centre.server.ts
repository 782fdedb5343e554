import type { Context } from '~/domains/identity/context'
import { nameColumns, type PersonName } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'
import type { Role } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface OpenAtCentre {
  openCases: number
  /** Cases that were answered: their files go with the others. */
  answeredCases: number
  tasks: number
  /** Appeals that its heads look at. */
  appeals: number
  /** Changes of vouchers and of what was given that wait for a head. */
  changes: number
  /** Returned devices, devices before their time and prices above the ceiling that wait for a decision. */
  claims: number
  /** Rights to a voucher that wait for money. */
  waits: number
  /** Places in a queue. */
  places: number
  /** Visits that are booked. */
  visits: number
  /** Visitors who are there at this moment, with a ticket. */
  visitors: number
  /** Requests about roles there that nobody has decided. */
  roleRequests: number
  roles: { id: string; personId: string; role: Role; name: PersonName }[]
}

/**
 * What is open at a centre, for an administrator who is to close it; null for everybody else. With the portal's eyes:
 * she sees no cases and no visits, and is told how many there are.
 */
export function getOpenAtCentre(context: Context, centreCode: string): Promise<OpenAtCentre | null> {
  if (context.role !== 'administrator') return Promise.resolve(null)
  return transaction(context, (work) => work.asSystem(() => readOpen(work, centreCode)))
}

async function readOpen(work: Work, centreCode: string): Promise<OpenAtCentre> {
  const { tx } = work
  const ofCase = { case: { centreCode } }
  const grants = await tx.roleGrant.findMany({
    where: { organisationId: centreCode, revokedAt: null },
    orderBy: [{ role: 'asc' }, { person: { familyName: 'asc' } }, { id: 'asc' }],
    include: { person: { select: nameColumns } },
  })
  return {
    openCases: await tx.case.count({ where: { centreCode, isOpen: true } }),
    answeredCases: await tx.case.count({ where: { centreCode, isOpen: false } }),
    tasks: await tx.caseTask.count({ where: { centreCode, status: 'open' } }),
    appeals: await tx.appeal.count({ where: { centreCode, status: { in: ['filed', 'in_review'] } } }),
    changes:
      (await tx.provisionChange.count({ where: { status: 'prepared', ...ofCase } })) +
      (await tx.voucherChange.count({ where: { status: 'prepared', ...ofCase } })),
    ...(await readMatters(work, centreCode)),
    visits: await tx.appointment.count({ where: { centreCode, status: 'booked' } }),
    visitors: await tx.appointment.count({ where: { centreCode, status: { in: ['waiting', 'called'] } } }),
    roleRequests: await tx.roleRequest.count({ where: { organisationId: centreCode, status: 'prepared' } }),
    roles: grants.map(({ id, personId, role, person }) => ({
      ...{ id, personId, role },
      name: { family: person.familyName, given: person.givenName, patronymic: person.patronymic },
    })),
  }
}

/** What belongs to its cases and waits outside them. */
async function readMatters(
  { tx }: Work,
  centreCode: string,
): Promise<Pick<OpenAtCentre, 'claims' | 'waits' | 'places'>> {
  const asked = { where: { centreCode, status: 'asked' as const } }
  const [counted] = await tx.$queryRaw<[{ disputes: number; waits: number }]>`
    select (select count(*)::int from device_claim q join device_order o on o.id = q.device_order_id
        join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
        join case_file c on c.id = e.application_id
        where c.centre_code = ${centreCode} and q.status = 'disputed') as disputes,
      (select count(*)::int from budget_wait w join entitlement e on e.id = w.entitlement_id
        join case_file c on c.id = e.application_id
        where c.centre_code = ${centreCode} and w.status = 'waiting') as waits`
  return {
    claims: counted.disputes + (await tx.deviceRenewal.count(asked)) + (await tx.ceilingRequest.count(asked)),
    waits: counted.waits,
    places: await tx.queuePlace.count({ where: { centreCode } }),
  }
}
