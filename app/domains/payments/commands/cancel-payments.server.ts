import { recordAudit } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import type { WorkWith } from '~/platform/work.server'
import { enqueueClosing } from '../enqueue-closing.server'
import { closePages } from '../exchanges/close-pages.server'
import { lockPayments } from '../rows/lock-payments.server'
import type { PaymentPorts } from '../schema'

/**
 * Ends what could still be paid for a cart or voucher, in the transaction that replaces or gives up what it was for.
 * Pages that are known are closed after the commit, by this process at once and by a job in case it ends. A page that
 * appears later is closed when it appears, and money that comes all the same goes back.
 */
export async function cancelPayments(
  work: WorkWith<PaymentPorts>,
  { onceId, exceptSubjectId }: { onceId: string; exceptSubjectId?: string },
): Promise<void> {
  await work.asSystem(async () => {
    await lockPayments(work, onceId)
    const ended = await work.tx.paymentIntent.findMany({
      where: {
        onceId,
        status: { in: ['created', 'open', 'unresolved'] },
        ...(exceptSubjectId && { subjectId: { not: exceptSubjectId } }),
      },
      select: { id: true, sessionId: true },
    })
    await work.tx.paymentIntent.updateMany({
      where: { id: { in: ended.map(({ id }) => id) } },
      data: { status: 'cancelled' },
    })
    const known = ended.flatMap(({ id, sessionId }) => (sessionId ? [id] : []))
    for (const { id } of ended) await recordAudit(work, { subject: id, action: 'payment.replaced' })
    for (const intentId of known) await enqueueClosing(work, intentId)
    const { now, requestId, ports } = work
    work.afterCommit(() => closePages({ ...systemContext(now, requestId), ports }, known))
  })
}
