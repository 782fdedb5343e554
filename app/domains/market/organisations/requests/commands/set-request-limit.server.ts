import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { purchaserIn } from '../../policy'

/** An owner says up to which sum a buyer of the team chooses alone; null for any. */
export async function setRequestLimit(
  work: Work,
  { limitTiyin }: { limitTiyin: bigint | null },
): Promise<Result<null, 'requests.error.notAllowed'>> {
  const purchaserId = purchaserIn(work, 'team')
  if (!purchaserId) return refuse('requests.error.notAllowed')
  await work.asSystem(() =>
    work.tx.purchaser.update({ where: { id: purchaserId }, data: { requestLimitTiyin: limitTiyin } }),
  )
  await recordAudit(work, {
    subject: purchaserId,
    action: 'purchaser.limitChanged',
    ...(limitTiyin !== null && { details: { amountTiyin: String(limitTiyin) } }),
  })
  return ok(null)
}
