import { recordAudit } from '~/domains/audit/index.server'
import type { ContextWith } from '~/domains/identity/context'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import type { PaymentPorts } from '../schema'
import { closePages } from './close-page.server'
import { enqueueClosing } from './enqueue-closing.server'

/**
 * Locks whatever can still be paid for a cart or voucher, before the locks of these themselves: a settlement takes
 * them in this order too.
 */
export async function lockPaymentsIn(tx: Tx, onceId: string): Promise<void> {
  await asSystem(
    tx,
    () => tx.$executeRaw`select 1 from payment_intent where once_id = ${onceId}::uuid
      and status in ('created', 'open', 'unresolved') order by id for update`,
  )
}

/**
 * Ends what could still be paid for a cart or voucher, in the transaction that replaces or gives up what it was for.
 * Pages that are known are closed after the commit, by this process at once and by a job in case it ends. A page that
 * appears later is closed when it appears, and money that comes all the same goes back.
 */
export async function cancelPaymentsIn(
  tx: Tx,
  context: ContextWith<PaymentPorts>,
  { onceId, exceptSubjectId }: { onceId: string; exceptSubjectId?: string },
): Promise<void> {
  await asSystem(tx, async () => {
    await lockPaymentsIn(tx, onceId)
    const ended = await tx.paymentIntent.findMany({
      where: {
        onceId,
        status: { in: ['created', 'open', 'unresolved'] },
        ...(exceptSubjectId && { subjectId: { not: exceptSubjectId } }),
      },
      select: { id: true, sessionId: true },
    })
    await tx.paymentIntent.updateMany({
      where: { id: { in: ended.map(({ id }) => id) } },
      data: { status: 'cancelled' },
    })
    const known = ended.flatMap(({ id, sessionId }) => (sessionId ? [id] : []))
    for (const { id } of ended) await recordAudit(tx, { subject: id, action: 'payment.replaced' })
    for (const intentId of known) await enqueueClosing(tx, intentId)
    tx.afterCommit(() => closePages(context, known))
  })
}
