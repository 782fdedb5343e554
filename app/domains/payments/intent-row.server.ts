import type { Context } from '~/domains/identity/context'
import type { Tx } from '~/platform/db.server'
import type { PaymentIntent } from '~/platform/prisma/client'
import { systemScope } from '~/platform/system-scope.server'

/** Payments belong to nobody's scope: every command here has been asked by a caller who decided who may. */
export function asPortal<C extends Context>(context: C): C {
  return { ...context, ...systemScope }
}

/** Locks the payment until the transaction ends: webhook, return page, reconciler and refunds come one after another. */
export async function lockIntent(tx: Tx, intentId: string): Promise<PaymentIntent | null> {
  await tx.$queryRaw`select id from payment_intent where id = ${intentId}::uuid for update`
  return tx.paymentIntent.findUnique({ where: { id: intentId } })
}
