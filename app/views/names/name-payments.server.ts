import type { Context } from '~/domains/identity/context'
import { mayReadMoney } from '~/domains/vouchers/index.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'

/** What people call what was paid for: the number of the device order or of the market order, by subject. */
export type PaymentNames = ReadonlyMap<string, string>

/** For money staff; nothing for others. A checkout that never became an order has no number. */
export async function namePayments(context: Context, subjectIds: readonly string[]): Promise<PaymentNames> {
  if (!mayReadMoney(context)) return new Map()
  const ids = [...new Set(subjectIds)]
  return transaction(context, (work) => work.asSystem(() => readNames(work, ids)))
}

async function readNames(work: Work, ids: string[]): Promise<PaymentNames> {
  const deviceOrders = await work.tx.deviceOrder.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  })
  const orders = await work.tx.order.findMany({
    where: { checkoutId: { in: ids } },
    select: { checkoutId: true, number: true },
  })
  return new Map([
    ...deviceOrders.map(({ id, number }): [string, string] => [id, number]),
    ...orders.map(({ checkoutId, number }): [string, string] => [checkoutId, number]),
  ])
}
