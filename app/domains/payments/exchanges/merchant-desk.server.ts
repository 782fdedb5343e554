import type { ContextWith } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { asPortal } from '../as-portal.server'
import { cancelProviderTransaction } from '../commands/cancel-provider-transaction.server'
import { captureProviderTransaction } from '../commands/capture-provider-transaction.server'
import { createProviderTransaction } from '../commands/create-provider-transaction.server'
import type { MerchantDesk } from '../ports'
import { getProviderTransaction } from '../queries/get-provider-transaction.server'
import { listProviderTransactions } from '../queries/list-provider-transactions.server'
import { checkPayable } from '../rules'
import type { PaymentPorts } from '../schema'

/** What one provider may ask of the portal: about its own payments only. */
export function merchantDesk(context: ContextWith<PaymentPorts>, provider: string): MerchantDesk {
  return {
    async check({ intentId, amountTiyin }) {
      const intent = isId(intentId)
        ? await transaction(systemScope, (tx) => tx.paymentIntent.findUnique({ where: { id: intentId } }))
        : null
      return checkPayable(intent, { provider, amountTiyin, now: context.now() })
    },
    create: (input) => perform(asPortal(context), createProviderTransaction, provider, input),
    capture: (input) => perform(asPortal(context), captureProviderTransaction, provider, input),
    cancel: (input) => perform(asPortal(context), cancelProviderTransaction, provider, input),
    get: (externalId) => getProviderTransaction(provider, externalId),
    list: (period) => listProviderTransactions(provider, period),
  }
}
