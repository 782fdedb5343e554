import type { ContextWith } from '~/domains/identity/context'
import { log } from '~/platform/log.server'
import type { PaymentPorts } from '../schema'
import { closePage } from './close-page.server'

/** At once, without waiting for the worker; what fails here is left to its job. */
export async function closePages(
  context: ContextWith<PaymentPorts>,
  intentIds: readonly string[],
): Promise<void> {
  for (const intentId of intentIds) {
    try {
      await closePage(context, intentId)
    } catch (error) {
      log.warn({ requestId: context.requestId, err: error }, 'payment page left to its job')
    }
  }
}
