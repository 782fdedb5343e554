import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** The queues of a centre, with how many wait in each, and a service whose version names it. */
export function listQueues(
  context: Context,
): Promise<{ code: string; serviceCode: string; version: number; waiting: number }[]> {
  return transaction(context, (work) =>
    work.asSystem(async () => {
      const rows = await work.tx.queuePlace.findMany({
        where: { centreCode: context.organisationId ?? '', provision: { status: { not: 'ended' } } },
        distinct: ['code'],
        orderBy: [{ code: 'asc' }, { askedAt: 'desc' }],
        select: {
          ...{ code: true, centreCode: true },
          provision: { select: { serviceCode: true, case: { select: { journeyVersion: true } } } },
        },
      })
      const queues = []
      for (const { code, centreCode, provision } of rows) {
        const [waits] = await work.tx.$queryRaw<{ count: number }[]>`
          select count(*)::int as count
          from app_queue_order(${code}, ${centreCode}, ${work.now()}::timestamptz, false)`
        const { serviceCode, case: of } = provision
        queues.push({ code, serviceCode, version: of.journeyVersion, waiting: waits?.count ?? 0 })
      }
      return queues
    }),
  )
}
