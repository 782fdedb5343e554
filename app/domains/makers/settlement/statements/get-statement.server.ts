import { isId } from '~/lib/ids'
import type { BankLineStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface StatementAsked {
  id: string
  /** Only lines in this state; null for all. */
  status: BankLineStatus | null
  skip: number
  take: number
}

/** A statement with some of its lines, what waits first; null when there is none, or not for this person. */
export async function getStatement(work: Work, { id, status, skip, take }: StatementAsked) {
  if (!isId(id) || (work.role !== 'finance_officer' && work.role !== 'auditor')) return null
  const statement = await work.tx.bankStatement.findUnique({ where: { id } })
  if (!statement) return null
  const where = { statementId: id, ...(status && { status }) }
  const counts = await work.tx.bankLine.groupBy({
    ...{ by: ['status'], where: { statementId: id }, _count: true },
  })
  const lines = await work.tx.bankLine.findMany({ where, orderBy: { ordinal: 'asc' }, skip, take })
  return {
    ...statement,
    counts: Object.fromEntries(counts.map((one) => [one.status, one._count])) as Partial<
      Record<BankLineStatus, number>
    >,
    lines,
  }
}
