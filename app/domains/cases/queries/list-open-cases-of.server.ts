import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { nameColumns, type PersonName } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'
import type { ApplicationStatus } from '~/platform/prisma/enums'

export interface OpenCase {
  id: string
  number: string
  version: number
  status: ApplicationStatus
  dueOn: Date
  /** Empty where nobody applied. */
  applicant: PersonName
}

/** One form holds so many. */
const most = 40

/** Open cases of one colleague, or the picked ones, for the head of the centre, what is due first on top. */
export async function listOpenCasesOf(
  context: Context,
  of: { assigneeId: string } | { ids: readonly string[] },
): Promise<OpenCase[]> {
  const { organisationId: centreCode } = context
  if (context.role !== 'inson_head' || !centreCode) return []
  return transaction(context, async (tx) => {
    const rows = await tx.case.findMany({
      where: {
        ...{ centreCode, isOpen: true },
        ...('ids' in of ? { id: { in: of.ids.filter(isId) } } : { assigneeId: of.assigneeId }),
      },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, number: true, version: true, status: true, dueOn: true, applicantId: true },
    })
    const people = await tx.person.findMany({
      where: { id: { in: rows.flatMap(({ applicantId }) => applicantId ?? []) } },
      select: { id: true, ...nameColumns },
    })
    const names = new Map(people.map((person) => [person.id, person]))
    return rows.map(({ applicantId, ...row }) => {
      const name = applicantId ? names.get(applicantId) : undefined
      return {
        ...row,
        applicant: {
          family: name?.familyName ?? '',
          given: name?.givenName ?? '',
          patronymic: name?.patronymic ?? null,
        },
      }
    })
  })
}
