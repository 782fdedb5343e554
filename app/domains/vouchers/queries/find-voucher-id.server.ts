import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { mayReadMoney } from '../policy'

/** Id of the voucher with this number, for money staff; null when there is none. Says nothing of whose it is. */
export async function findVoucherId(context: Context, number: string): Promise<string | null> {
  if (!mayReadMoney(context)) return null
  const row = await transaction(context, ({ tx }) =>
    tx.voucher.findUnique({ where: { number }, select: { id: true } }),
  )
  return row?.id ?? null
}
