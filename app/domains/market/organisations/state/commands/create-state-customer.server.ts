import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type LockPurchaserError, lockPurchaser } from '../../rows/lock-purchaser.server'

export type CreateStateCustomerError =
  | LockPurchaserError
  /** It may not buy now. */
  | 'state.error.notConfirmed'
  /** It is one already, or waits to be. */
  | 'state.error.open'

/** One of the desk prepares the mark of a customer of the State; nothing changes before another one confirms it. */
export async function createStateCustomer(
  work: Work,
  { purchaserId, ground }: { purchaserId: string; ground: string },
): Promise<Result<null, CreateStateCustomerError>> {
  const locked = await lockPurchaser(work, purchaserId)
  if (!locked.ok) return locked
  const { purchaser, personId } = locked.value
  if (purchaser.status !== 'confirmed') return refuse('state.error.notConfirmed')
  const open = await work.tx.stateCustomer.count({
    where: { purchaserId, status: { in: ['prepared', 'standing'] } },
  })
  if (open > 0) return refuse('state.error.open')
  await work.tx.stateCustomer.create({
    data: { id: newId(), purchaserId, ground, preparedById: personId, preparedAt: work.now() },
  })
  await recordAudit(work, { subject: purchaserId, action: 'purchaser.statePrepared' })
  return ok(null)
}
