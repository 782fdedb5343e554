import { recordAudit } from '~/domains/audit/index.server'
import { createRoleGrant } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { type TakePurchaserError, takePurchaser } from '../rows/take-purchaser.server'

/** An organisation may buy: its status, the first owner of its team and the word to her, in one transaction. */
export async function approvePurchaser(
  work: Work,
  { purchaserId }: { purchaserId: string },
): Promise<Result<null, TakePurchaserError | 'purchasing.error.confirmedOnce'>> {
  const taken = await takePurchaser(work, purchaserId, 'approve')
  if (!taken.ok) return taken
  const { id, founderId, taxNumber, decided } = taken.value
  // Two requests with one number, which are confirmed at once, come one after the other.
  await lockName(work, `purchaser-number:${taxNumber}`)
  const known = await work.tx.purchaser.count({
    where: { taxNumber, status: { in: ['confirmed', 'suspended'] } },
  })
  if (known > 0) return refuse('purchasing.error.confirmedOnce')
  await work.tx.purchaser.update({ where: { id }, data: decided })
  const role = { role: 'buyer_staff', organisationId: id } as const
  const granted = await createRoleGrant(work, { personId: founderId, ...role })
  if (!granted.ok) return refuse('purchasing.error.decided')
  await recordAudit(work, { subject: founderId, action: 'role.granted', details: role })
  await recordAudit(work, { subject: id, action: 'purchaser.confirmed' })
  await notify(work, {
    ...{ key: `purchaser:${id}:confirmed`, personId: founderId, locale: null },
    ...{ template: 'notifications.purchaserConfirmed', variables: {}, path: '/organisation/purchases' },
  })
  return ok(null)
}
