import type { PaymentStatus } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { enqueueClosing } from '../enqueue-closing.server'

/** Keeps the page that a provider has made, and says how its payment stands: one that was ended meanwhile stays so. */
export async function recordPage(
  work: Work,
  { intentId: id, sessionId, url }: { intentId: string; sessionId: string; url: string },
): Promise<PaymentStatus> {
  const { count } = await work.tx.paymentIntent.updateMany({
    where: { id, status: { in: ['created', 'unresolved', 'open'] } },
    data: { sessionId, payUrl: url, status: 'open' },
  })
  if (count > 0) return 'open'
  await work.tx.paymentIntent.updateMany({ where: { id, sessionId: null }, data: { sessionId } })
  await enqueueClosing(work, id)
  return (await work.tx.paymentIntent.findUniqueOrThrow({ where: { id } })).status
}
