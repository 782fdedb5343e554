import type { Context } from '~/domains/identity/context'
import { renewHandoverCodeIn } from '~/domains/vouchers/index.server'
import { transaction } from '~/platform/db.server'

/** The person makes a new hand-over code; the old one is worth nothing from then on. */
export function renewHandoverCode(context: Context, input: { deviceOrderId: string }) {
  return transaction(context, (tx) => renewHandoverCodeIn(tx, context, input))
}
