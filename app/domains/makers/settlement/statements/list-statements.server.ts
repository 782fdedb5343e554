import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** Statements that were put in, the newest first, with how many lines of each still wait. */
export function listStatements(context: Context) {
  if (context.role !== 'finance_officer' && context.role !== 'auditor') return Promise.resolve([])
  return transaction(context, (work) =>
    work.tx.bankStatement.findMany({
      orderBy: [{ importedAt: 'desc' }, { id: 'desc' }],
      select: {
        ...{ id: true, fileName: true, lineCount: true, importedAt: true },
        _count: { select: { lines: { where: { status: 'open' } } } },
      },
    }),
  )
}
