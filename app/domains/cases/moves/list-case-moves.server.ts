import type { Context } from '~/domains/identity/context'
import { nameColumns, type PersonName } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'
import type { CaseMoveReason } from '~/platform/prisma/enums'

export interface CaseMoveLine {
  id: string
  caseId: string
  number: string
  fromCode: string
  toCode: string
  reason: CaseMoveReason
  movedAt: Date
  by: PersonName
}

/** Cases that came to the head's centre or left it, the latest first. A case that left is a number and no more. */
export async function listCaseMoves(
  context: Context,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: CaseMoveLine[]; total: number }> {
  const code = context.organisationId
  if (!code || context.role !== 'inson_head') return { rows: [], total: 0 }
  const where = { OR: [{ fromCode: code }, { toCode: code }] }
  return transaction(context, (work) =>
    // Number and name are told of a case and a colleague that she may not open.
    work.asSystem(async () => {
      const total = await work.tx.caseMove.count({ where })
      const rows = await work.tx.caseMove.findMany({
        ...{
          where,
          orderBy: [{ movedAt: 'desc' }, { id: 'desc' }],
          skip: (page - 1) * pageSize,
          take: pageSize,
        },
        include: {
          case: { select: { number: true } },
          movedBy: { select: nameColumns },
        },
      })
      return {
        total,
        rows: rows.map(({ case: { number }, movedBy, ...row }) => ({
          ...row,
          number,
          by: { family: movedBy.familyName, given: movedBy.givenName, patronymic: movedBy.patronymic },
        })),
      }
    }),
  )
}
