import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'

/** A payment as it stands, with what goes back of it. */
export function readPayment(id: string) {
  return transaction(systemScope, (tx) =>
    tx.paymentIntent.findUnique({ where: { id }, include: { refunds: true } }),
  )
}
