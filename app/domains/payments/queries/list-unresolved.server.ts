import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { type PaymentRow, paymentColumns } from '../rows/read-payment'

/** Payments that only a person can clear up: no answer from the provider, or an answer that does not fit. Oldest first. */
export async function listUnresolved(context: Context): Promise<PaymentRow[]> {
  return transaction(context, (tx) =>
    tx.paymentIntent.findMany({
      where: { status: 'unresolved' },
      orderBy: { createdAt: 'asc' },
      select: paymentColumns,
    }),
  )
}
