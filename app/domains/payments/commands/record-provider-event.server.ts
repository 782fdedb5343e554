import type { Context } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { ok, type Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { HostedPage, PaymentEvent, ProviderMessage } from '../ports'

/**
 * Keeps a provider's message by its id, once, with the job that works on it. Only ids, the type and the amount are kept.
 */
export async function recordProviderEvent(
  context: Context,
  { code, provider, message }: { code: string; provider: HostedPage; message: ProviderMessage },
): Promise<Result<{ eventId: string; repeated: boolean }, 'payments.error.badSignature'>> {
  const read = provider.readEvent(message)
  if (!read.ok) return read
  const event = read.value
  const id = `${code}:${event.eventId}`
  const ignored = event.type === 'other'
  return transaction(systemScope, async (tx) => {
    const { count } = await tx.providerEvent.createMany({
      data: {
        id,
        provider: code,
        type: event.providerType,
        payload: describeEvent(event),
        receivedAt: context.now(),
        ...(ignored && { processedAt: context.now(), outcome: 'ignored' }),
      },
      skipDuplicates: true,
    })
    if (count === 1 && !ignored) await enqueue(tx, 'payments.processEvent', { eventId: id })
    return ok({ eventId: id, repeated: count === 0 })
  })
}

function describeEvent({
  type,
  sessionId,
  intentId,
  paymentReference,
  refundId,
  move,
  createdAt,
}: PaymentEvent) {
  return {
    type,
    createdAt: createdAt.toISOString(),
    ...(sessionId && { sessionId }),
    ...(intentId && { intentId }),
    ...(paymentReference && { paymentReference }),
    ...(refundId && { refundId }),
    ...(move && { move: { ...move, amountTiyin: String(move.amountTiyin) } }),
  }
}
