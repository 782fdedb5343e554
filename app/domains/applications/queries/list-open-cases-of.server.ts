import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import { openStatuses } from '../lifecycle'

export interface OpenCase {
  id: string
  number: string
  version: number
  status: ApplicationStatus
  dueOn: Date
  applicant: { family: string; given: string; patronymic: string | null }
}

/** One form holds so many. */
const most = 40

/** The open cases of one colleague for the head of the centre, what is due first on top. */
export async function listOpenCasesOf(context: Context, assigneeId: string): Promise<OpenCase[]> {
  const { organisationId: centreCode } = context
  if (context.role !== 'inson_head' || !centreCode) return []
  return transaction(context, async (tx) => {
    const rows = await tx.application.findMany({
      where: { centreCode, assigneeId, status: { in: [...openStatuses] } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, number: true, version: true, status: true, dueOn: true, applicantId: true },
    })
    const people = await tx.person.findMany({
      where: { id: { in: rows.map(({ applicantId }) => applicantId) } },
      select: { id: true, familyName: true, givenName: true, patronymic: true },
    })
    const names = new Map(people.map((person) => [person.id, person]))
    return rows.map(({ number, dueOn, applicantId, ...row }) => {
      const name = names.get(applicantId)
      return {
        ...row,
        number: number ?? '',
        dueOn: dueOn ?? dayOf(context.now()),
        applicant: {
          family: name?.familyName ?? '',
          given: name?.givenName ?? '',
          patronymic: name?.patronymic ?? null,
        },
      }
    })
  })
}
