import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { DeskRefundModel } from '~/platform/prisma/models'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../../policy'

export type TakeDeskRefundError =
  | 'admin.error.notAllowed'
  | 'market.error.refundNotFound'
  | 'market.error.refundClosed'

/** A refund that waits for a second person, locked, for whoever of the desk ends its waiting. */
export async function takeDeskRefund(
  work: Work,
  id: string,
): Promise<Result<DeskRefundModel, TakeDeskRefundError>> {
  if (!isDesk(work) || !work.personId) return refuse('admin.error.notAllowed')
  if (!isId(id)) return refuse('market.error.refundNotFound')
  const refund = await work.asSystem(async () => {
    await work.tx.$executeRaw`select 1 from desk_refund where id = ${id}::uuid for update`
    return work.tx.deskRefund.findUnique({ where: { id } })
  })
  if (!refund) return refuse('market.error.refundNotFound')
  return refund.status === 'prepared' ? ok(refund) : refuse('market.error.refundClosed')
}
