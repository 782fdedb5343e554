import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

export type Help = Awaited<ReturnType<typeof listHelp>>[number]

/**
 * Who helped with an application, or a voucher, how and on what consent, and what was ordered or cancelled so: for its
 * person, and for who sees the case.
 */
export async function listHelp(context: Context, subjectId: string) {
  if (!isId(subjectId)) return []
  return transaction(context, async (work) => {
    const given = await work.tx.assistance.findMany({
      where: { OR: [{ applicationId: subjectId }, { voucherId: subjectId }], givenAt: { not: null } },
      orderBy: { givenAt: 'asc' },
      select: {
        ...{ id: true, status: true, way: true, clerkRole: true, organisationId: true, consent: true },
        ...{ phoneSource: true, givenAt: true, endedAt: true, receivedOn: true, correctsId: true },
        voucherId: true,
      },
    })
    const ids = given.flatMap(({ id, voucherId }) => (voucherId ? [id] : []))
    // With the portal's eyes: the centre sees no orders otherwise, but what was done by such a help.
    const acts = await work.asSystem(() =>
      work.tx.deviceOrderEvent.findMany({
        where: { assistanceId: { in: ids } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        select: { assistanceId: true, type: true, at: true, order: { select: { number: true } } },
      }),
    )
    return given.map((one) => ({
      ...one,
      acts: acts
        .filter(({ assistanceId }) => assistanceId === one.id)
        .map(({ type, at, order }) => ({ type, at, number: order.number })),
    }))
  })
}
