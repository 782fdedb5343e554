import { enqueue } from '~/domains/jobs/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { HostedPage, PaymentEvent, ProviderMessage } from '../ports'

/**
 * Keeps a provider's message by its id, once, with the job that works on it. Only ids, the type and the amount are kept.
 */
export async function recordProviderEvent(
  work: Work,
  { code, provider, message }: { code: string; provider: HostedPage; message: ProviderMessage },
): Promise<Result<{ eventId: string; repeated: boolean }, 'payments.error.badSignature'>> {
  const read = provider.readEvent(message)
  if (!read.ok) return read
  const event = read.value
  const id = `${code}:${event.eventId}`
  const ignored = event.type === 'other'

  const { count } = await work.tx.providerEvent.createMany({
    data: {
      id,
      provider: code,
      type: event.providerType,
      payload: describeEvent(event),
      receivedAt: work.now(),
      ...(ignored && { processedAt: work.now(), outcome: 'ignored' }),
    },
    skipDuplicates: true,
  })
  if (count === 1 && !ignored) await enqueue(work, 'payments.processEvent', { eventId: id })
  return ok({ eventId: id, repeated: count === 0 })
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
