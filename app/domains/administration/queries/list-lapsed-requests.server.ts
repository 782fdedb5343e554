import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** Requests about roles that nobody decided in their days, the oldest first. */
export async function listLapsedRequests(context: Context): Promise<string[]> {
  const over = await transaction(context, (work) =>
    work.tx.roleRequest.findMany({
      where: { status: 'prepared', lapsesAt: { lte: context.now() } },
      orderBy: { id: 'asc' },
      select: { id: true },
    }),
  )
  return over.map(({ id }) => id)
}
