import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakePurchaserError, takePurchaser } from '../rows/take-purchaser.server'

/** An organisation may not buy, for a reason that who asked for it is told in full; she may ask again. */
export async function refusePurchaser(
  work: Work,
  { purchaserId, reason }: { purchaserId: string; reason: string },
): Promise<Result<null, TakePurchaserError>> {
  const taken = await takePurchaser(work, purchaserId, 'refuse')
  if (!taken.ok) return taken
  const { id, founderId, decided } = taken.value
  await work.tx.purchaser.update({ where: { id }, data: { ...decided, refusalReason: reason } })
  await recordAudit(work, { subject: id, action: 'purchaser.refused' })
  await notify(work, {
    ...{ key: `purchaser:${id}:refused`, personId: founderId, locale: null },
    ...{ template: 'notifications.purchaserRefused', variables: { reason } },
    path: '/organisation/purchases/found',
  })
  return ok(null)
}
