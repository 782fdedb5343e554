import type { ContextWith } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { asPortal } from '../as-portal.server'
import { recordEventOutcome } from '../commands/record-event-outcome.server'
import { recordMove } from '../commands/record-move.server'
import { type KeptEvent, keptEvent } from '../kept-event'
import type { PaymentPorts } from '../schema'
import { readProviderRefunds } from './read-provider-refunds.server'
import { settleFromEvent } from './settle-from-event.server'

/**
 * Job `payments.processEvent`. The event says only where to look: what is done follows from the object as it is now,
 * so old, repeated and reordered events do no harm. What moved money without us is put before the finance officers.
 * Throws, to be tried again, while the provider does not answer.
 */
export async function processProviderEvent(
  context: ContextWith<PaymentPorts>,
  eventId: string,
): Promise<void> {
  const row = await transaction(systemScope, (tx) => tx.providerEvent.findUnique({ where: { id: eventId } }))
  if (!row || row.processedAt) return
  const outcome = await act(context, { ...keptEvent.parse(row.payload), provider: row.provider })
  await perform(asPortal(context), recordEventOutcome, { eventId, outcome })
}

function act(context: ContextWith<PaymentPorts>, event: KeptEvent): Promise<string> {
  if (event.type === 'movedOutside') return perform(asPortal(context), recordMove, event)
  if (event.type === 'refundChanged') return readProviderRefunds(context, event)
  return settleFromEvent(context, event)
}
