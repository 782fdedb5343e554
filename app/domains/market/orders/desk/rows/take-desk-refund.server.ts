import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { DeskRefundModel } from '~/platform/prisma/models'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../../policy'

export type TakeDeskRefundError =
  | 'admin.error.notAllowed'
  | 'market.error.refundNotFound'
  | 'market.error.refundClosed'

export interface OrdersRefund {
  refundId: string
  /** Of the page on which somebody acts: a refund of another order is not found there. */
  orderId: string
}

/** A refund that waits for a second person, locked, for whoever of the desk ends its waiting. */
export async function takeDeskRefund(
  work: Work,
  { refundId: id, orderId }: OrdersRefund,
): Promise<Result<DeskRefundModel, TakeDeskRefundError>> {
  if (!isDesk(work) || !work.personId) return refuse('admin.error.notAllowed')
  if (!isId(id)) return refuse('market.error.refundNotFound')
  const refund = await work.asSystem(async () => {
    await work.tx.$executeRaw`select 1 from desk_refund where id = ${id}::uuid for update`
    return work.tx.deskRefund.findUnique({ where: { id } })
  })
  if (refund?.orderId !== orderId) return refuse('market.error.refundNotFound')
  return refund.status === 'prepared' ? ok(refund) : refuse('market.error.refundClosed')
}
