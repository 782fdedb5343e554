import type { ContextWith } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { asPortal } from '../as-portal.server'
import { recordMove } from '../commands/record-move.server'
import type { KeptEvent } from '../kept-event'
import { gatewayOf } from '../providers.server'
import type { PaymentPorts } from '../schema'
import { refreshRefund } from './refresh-refund.server'

/**
 * Reads every refund of a payment: ours are brought up to date, and what nobody asked us for is a matter for the
 * finance officers. A refund is ours by the key that went with it, which was committed before the provider heard of it.
 */
export async function readProviderRefunds(
  context: ContextWith<PaymentPorts>,
  event: KeptEvent,
): Promise<string> {
  const { paymentReference } = event
  if (!paymentReference) return perform(asPortal(context), recordMove, event)
  const ours = await transaction(systemScope, (tx) =>
    tx.refund.findMany({ where: { intent: { paymentReference } }, select: { id: true } }),
  )
  for (const { id } of ours) await refreshRefund(context, id)
  const listed = await gatewayOf(context, event.provider).listRefunds(paymentReference)
  if (!listed.ok && listed.error === 'payments.error.notFound')
    return perform(asPortal(context), recordMove, event)
  if (!listed.ok) throw new Error(`refunds of ${paymentReference}: ${listed.error}`)
  const foreign = listed.value.filter(({ ownKey }) => !ours.some(({ id }) => ownKey?.startsWith(id)))
  for (const { refundId, status, amountTiyin, currency, reasonCode } of foreign) {
    const kind = status === 'failed' ? 'refund_outside_failed' : 'refund_outside'
    await perform(asPortal(context), recordMove, {
      ...event,
      move: { kind, thing: refundId, amountTiyin, currency, reasonCode },
    })
  }
  return foreign.length > 0 ? 'matterOpened' : 'refundsRead'
}
