import type { JobHandlers } from '~/domains/jobs/index.server'
import { closePage } from './exchanges/close-page.server'
import { processProviderEvent } from './exchanges/process-provider-event.server'
import { reconcilePayments } from './exchanges/reconcile-payments.server'
import { sendRefund } from './exchanges/send-refund.server'
import type { PaymentPorts } from './schema'

export const paymentJobs = {
  'payments.processEvent': (context, { eventId }) => processProviderEvent(context, eventId),
  'payments.closePage': (context, { intentId }) => closePage(context, intentId),
  'payments.refund': (context, { refundId }) => sendRefund(context, refundId),
  'payments.reconcile': async (context) => {
    await reconcilePayments(context)
  },
} satisfies JobHandlers<PaymentPorts>
