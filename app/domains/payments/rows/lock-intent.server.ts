import type { PaymentIntent } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Locks the payment until the transaction ends: webhook, return page, reconciler and refunds come one after another. */
export async function lockIntent(work: Work, intentId: string): Promise<PaymentIntent | null> {
  await work.tx.$queryRaw`select id from payment_intent where id = ${intentId}::uuid for update`
  return work.tx.paymentIntent.findUnique({ where: { id: intentId } })
}
