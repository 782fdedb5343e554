import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { ListExport } from '~/platform/prisma/client'

const pageSize = 20

/** What she asked for in this role, the latest first; pages count from 1. */
export async function listExports(
  context: Context,
  page: number,
): Promise<{ exports: ListExport[]; total: number; pageSize: number }> {
  const { personId, organisationId } = context
  return transaction(context, async (work) => {
    const where = { personId: personId ?? '', organisationId, role: context.role as ListExport['role'] }
    return {
      exports: await work.tx.listExport.findMany({
        where,
        orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
        ...{ skip: (page - 1) * pageSize, take: pageSize },
      }),
      total: await work.tx.listExport.count({ where }),
      pageSize,
    }
  })
}
