import { z } from 'zod'
import type { ContextWith } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { PaymentPorts } from '../schema'
import { refreshRefund } from './send-refund.server'
import { settlePayment } from './settle-payment.server'

/** What `recordProviderEvent` kept. */
const keptEvent = z.object({
  type: z.string(),
  sessionId: z.string().optional(),
  intentId: z.string().optional(),
  paymentReference: z.string().optional(),
  refundId: z.string().optional(),
})
type KeptEvent = z.infer<typeof keptEvent>

/**
 * Job `payments.processEvent`. The event says only where to look: what is done follows from the object as it is now,
 * so old, repeated and reordered events do no harm. Throws, to be tried again, while the provider does not answer.
 */
export async function processProviderEvent(
  context: ContextWith<PaymentPorts>,
  eventId: string,
): Promise<void> {
  const row = await transaction(systemScope, (tx) => tx.providerEvent.findUnique({ where: { id: eventId } }))
  if (!row || row.processedAt) return
  const event = keptEvent.parse(row.payload)
  const outcome =
    event.type === 'refundChanged' ? await readRefunds(context, event) : await settle(context, event)
  await transaction(systemScope, (tx) =>
    tx.providerEvent.update({ where: { id: eventId }, data: { processedAt: context.now(), outcome } }),
  )
}

async function settle(context: ContextWith<PaymentPorts>, event: KeptEvent): Promise<string> {
  const intentId = await findIntent(event)
  if (!intentId) return 'unknownPayment'
  const { sessionId } = event
  const settled = await settlePayment(context, { intentId, ...(sessionId && { sessionId }) })
  if (settled.ok) return settled.value.refusal ?? settled.value.status
  throw new Error(`event of payment ${intentId}: ${settled.error}`)
}

// The intent is committed before the provider hears of it, so one that is not found is not ours.
async function findIntent({ intentId, sessionId }: KeptEvent): Promise<string | null> {
  return transaction(systemScope, async (tx) => {
    const known = sessionId
      ? await tx.paymentIntent.findUnique({ where: { sessionId }, select: { id: true } })
      : null
    if (known) return known.id
    if (!isId(intentId)) return null
    const own = await tx.paymentIntent.findUnique({ where: { id: intentId }, select: { id: true } })
    return own?.id ?? null
  })
}

async function readRefunds(context: ContextWith<PaymentPorts>, event: KeptEvent): Promise<string> {
  const { paymentReference } = event
  if (!paymentReference) return 'unknownRefund'
  const refunds = await transaction(systemScope, (tx) =>
    tx.refund.findMany({ where: { intent: { paymentReference } }, select: { id: true } }),
  )
  for (const { id } of refunds) await refreshRefund(context, id)
  return refunds.length > 0 ? 'refundsRead' : 'unknownRefund'
}
