import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakePurchaserError, takePurchaser } from '../rows/take-purchaser.server'

/** What is decided about one that was confirmed, with the entry and the message of each. */
const decisions = {
  suspend: { kind: 'suspended', template: 'notifications.purchaserSuspended' },
  reinstate: { kind: 'reinstated', template: 'notifications.purchaserReinstated' },
} as const

/**
 * A confirmed organisation may not buy, or may again, for a reason that its team and who asked for it read in full. Its
 * team, and what it has already agreed on, stay as they are.
 */
export async function decidePurchaser(
  work: Work,
  { purchaserId, move, reason }: { purchaserId: string; move: keyof typeof decisions; reason: string },
): Promise<Result<null, TakePurchaserError>> {
  const taken = await takePurchaser(work, purchaserId, move)
  if (!taken.ok) return taken
  const { id, founderId, decided } = taken.value
  const { status, decidedById, decidedAt } = decided
  const { kind, template } = decisions[move]
  await work.tx.purchaser.update({ where: { id }, data: { status } })
  const decisionId = newId()
  await work.tx.purchaserDecision.create({
    data: { id: decisionId, purchaserId: id, kind, reason, decidedById, decidedAt },
  })
  await recordAudit(work, { subject: id, action: `purchaser.${kind}` })
  // Who asked for it and works there is told once: the key is the same.
  const notice = {
    key: `purchaser:${id}:${kind}:${decisionId}`,
    template,
    variables: { reason },
    locale: null,
  }
  await notify(work, {
    ...{ ...notice, personId: null, path: '/organisation/purchases' },
    roleHolders: { role: 'buyer_staff', organisationId: id },
  })
  await notify(work, { ...notice, personId: founderId, path: '/organisation/purchases/found' })
  return ok(null)
}
