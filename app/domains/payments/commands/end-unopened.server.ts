import type { PaymentStatus } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Moves on a payment that has no page yet; one that has got a page, or another status, meanwhile stays as it is. */
export async function endUnopened(
  work: Work,
  { intentId, from, to }: { intentId: string; from: PaymentStatus[]; to: PaymentStatus },
): Promise<void> {
  await work.tx.paymentIntent.updateMany({
    where: { id: intentId, sessionId: null, status: { in: from } },
    data: { status: to },
  })
}
