import type { Work } from '~/platform/work.server'
import { isPaid, mayBecome } from '../lifecycle'
import { lockIntent } from '../rows/lock-intent.server'
import { writeUnresolved } from '../rows/write-unresolved.server'
import { type SettledPayment, toSettled } from '../settled-payment'

/**
 * A page that the provider does not know cannot be paid. While its time runs an operator sees it, for our keys may be
 * those of another account; after that nobody waits for it.
 */
export async function recordMissingPage(work: Work, intentId: string): Promise<SettledPayment> {
  const intent = await lockIntent(work, intentId)
  if (!intent) throw new Error('payments: an intent vanished')
  if (isPaid(intent.status)) return toSettled(intent)
  if (intent.expiresAt > work.now())
    return toSettled(await writeUnresolved(work, intent, 'payment.missing'), 'missing')
  if (!mayBecome(intent.status, 'expired')) return toSettled(intent, 'missing')
  const expired = await work.tx.paymentIntent.update({
    where: { id: intent.id },
    data: { status: 'expired' },
  })
  return toSettled(expired, 'missing')
}
