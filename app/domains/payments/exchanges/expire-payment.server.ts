import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { endUnopened } from '../commands/end-unopened.server'
import { gatewayOf, providerOf } from '../providers.server'
import { isAbandoned } from '../rules'
import type { PaymentPorts } from '../schema'
import type { SettledPayment, SettleError } from '../settled-payment'
import { applyAnswer } from './apply-answer.server'

/**
 * Ends a subject's payment so that it can no longer be paid: call it when what was held is given back or the payer
 * turned away. When the payer was faster, the payment is settled instead; `status` tells. One whose money is on its way
 * stays open; `atProvider` tells. Null when nothing was asked
 * for, or nothing is open any more.
 */
export async function expirePayment(
  context: ContextWith<PaymentPorts>,
  input: { subjectId: string },
): Promise<Result<SettledPayment | null, SettleError>> {
  const intent = await transaction(systemScope, (tx) =>
    tx.paymentIntent.findFirst({
      where: { subjectId: input.subjectId, status: { in: ['created', 'open', 'unresolved'] } },
    }),
  )
  if (!intent) return ok(null)
  if (intent.sessionId) {
    const page = await gatewayOf(context, intent.provider).expire(intent.sessionId)
    return applyAnswer(context, intent, page)
  }
  // No page is known to us; one that was made and lost closes by itself, and until then an event may name it.
  if (!isAbandoned(intent, providerOf(context, intent.provider).shortestPageMs, context.now()))
    return ok(null)
  await perform(systemScope, endUnopened, {
    intentId: intent.id,
    from: ['created', 'unresolved'],
    to: 'expired',
  })
  return ok(null)
}
