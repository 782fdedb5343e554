import type { ContextWith } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { asPortal } from '../as-portal.server'
import { recordRefundOutcome } from '../commands/record-refund-outcome.server'
import { readRefund } from '../rows/read-refund.server'
import type { GatewayPorts } from '../schema'
import { findAtProvider } from './find-at-provider.server'

/** Asks the provider how a refund stands now: for its events, and for what is pending for long. */
export async function refreshRefund(context: ContextWith<GatewayPorts>, refundId: string): Promise<void> {
  const refund = await perform(systemScope, readRefund, refundId)
  if (!refund) return
  const known = await findAtProvider(context, refund)
  if (known) await perform(asPortal(context), recordRefundOutcome, refundId, known)
}
