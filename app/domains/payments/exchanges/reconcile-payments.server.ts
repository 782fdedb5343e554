import type { ContextWith } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { systemScope } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import type { PaymentPorts } from '../schema'
import { expirePayment } from './expire-payment.server'
import { refreshRefund } from './refresh-refund.server'
import { settlePayment } from './settle-payment.server'

const minute = 60_000

/** An event that has not come by then is not waited for. */
const quietMs = 2 * minute
const batch = 200

/** What does not fit its page never will: after a day only the operator looks at it, so that it is in nobody's way. */
const unresolvedMs = 24 * 60 * minute

/**
 * Job `payments.reconcile`: asks the provider about every payment and refund that has been open for long, so that a
 * lost webhook costs minutes and a lapsed page is closed. One that fails does not stop the others.
 */
export async function reconcilePayments(
  context: ContextWith<PaymentPorts>,
): Promise<{ asked: number; failed: number }> {
  const now = context.now()
  const { lapsed, quiet, pending } = await transaction(systemScope, (tx) => findOpen(tx, now))
  const works = [
    ...lapsed.map(
      ({ subjectId }) =>
        () =>
          expirePayment(context, { subjectId }),
    ),
    ...quiet.map(
      ({ id }) =>
        () =>
          settlePayment(context, { intentId: id }),
    ),
    ...pending.map(
      ({ id }) =>
        () =>
          refreshRefund(context, id),
    ),
  ]
  let failed = 0
  for (const work of works) {
    try {
      const answer = await work()
      if (answer && !answer.ok) failed++
    } catch (error) {
      failed++
      log.error({ requestId: context.requestId, err: error }, 'payment not reconciled')
    }
  }
  return { asked: works.length, failed }
}

async function findOpen(tx: Work, now: Date) {
  const before = new Date(now.getTime() - quietMs)
  // One that its payer puts off at this moment is locked, and has another end then.
  const lapsed = await tx.$queryRaw<{ subjectId: string }[]>`
    select subject_id as "subjectId" from payment_intent
    where expires_at <= ${now}::timestamptz and (status in ('created', 'open') or (status = 'unresolved'
      and (session_id is null or expires_at > ${new Date(now.getTime() - unresolvedMs)}::timestamptz)))
    order by expires_at limit ${batch} for update skip locked`
  const quiet = await tx.paymentIntent.findMany({
    where: {
      status: { in: ['open', 'unresolved'] },
      sessionId: { not: null },
      createdAt: { lte: before },
      expiresAt: { gt: now },
    },
    orderBy: { createdAt: 'asc' },
    take: batch,
    select: { id: true },
  })
  const pending = await tx.refund.findMany({
    where: { status: 'requested', providerRefundId: { not: null }, createdAt: { lte: before } },
    orderBy: { createdAt: 'asc' },
    take: batch,
    select: { id: true },
  })
  return { lapsed, quiet, pending }
}
