import type { ContextWith } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { enqueueClosing } from '../enqueue-closing.server'
import { gatewayOf } from '../providers.server'
import type { PaymentPorts } from '../schema'
import { applyAnswer } from './apply-answer.server'

/** Money that is on its way is asked about this often. */
const askAgainMs = 10 * 60_000

/**
 * Job `payments.closePage`. Nobody shall pay on the page of a payment that was ended. What was paid there all the same
 * is settled, and goes back. Throws, to be tried again, while the provider does not answer.
 */
export async function closePage(context: ContextWith<PaymentPorts>, intentId: string): Promise<void> {
  const intent = await transaction(systemScope, (tx) =>
    tx.paymentIntent.findUnique({ where: { id: intentId } }),
  )
  const isEnded = intent?.status === 'cancelled' || intent?.status === 'expired'
  if (!intent?.sessionId || !isEnded) return
  const page = await gatewayOf(context, intent.provider).expire(intent.sessionId)
  const applied = await applyAnswer(context, intent, page)
  if (!applied.ok) throw new Error(`close page of payment ${intentId}: ${applied.error}`)
  if (applied.value.atProvider !== 'processing') return
  const runAt = new Date(context.now().getTime() + askAgainMs)
  await perform(systemScope, enqueueClosing, intentId, runAt)
}
