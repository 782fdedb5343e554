import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type LockPurchaserError, lockPurchaser } from '../../rows/lock-purchaser.server'
import { nextStateCustomerStatus } from '../lifecycle'

export type DecideStateCustomerError =
  | LockPurchaserError
  | 'state.error.notConfirmed'
  /** Somebody else has decided meanwhile. */
  | 'state.error.decided'
  /** She prepared it herself. */
  | 'state.error.own'

export type StateCustomerDecision = { move: 'confirm' | 'withdraw' } | { move: 'end'; endReason: string }

const actions = {
  confirm: 'purchaser.stateConfirmed',
  withdraw: 'purchaser.stateWithdrawn',
  end: 'purchaser.stateEnded',
} as const

/**
 * Another one of the desk confirms the mark, or takes it back; one that stands is ended for a reason that the team reads.
 * Contracts that are in force stay as they are.
 */
export async function decideStateCustomer(
  work: Work,
  { purchaserId, ...decision }: { purchaserId: string } & StateCustomerDecision,
): Promise<Result<null, DecideStateCustomerError>> {
  const locked = await lockPurchaser(work, purchaserId)
  if (!locked.ok) return locked
  const { purchaser, personId } = locked.value
  const mark = await work.tx.stateCustomer.findFirst({
    where: { purchaserId, status: decision.move === 'end' ? 'standing' : 'prepared' },
  })
  const status = mark && nextStateCustomerStatus(mark.status, decision.move)
  if (!status) return refuse('state.error.decided')
  if (decision.move === 'confirm') {
    if (mark.preparedById === personId) return refuse('state.error.own')
    if (purchaser.status !== 'confirmed') return refuse('state.error.notConfirmed')
  }
  await work.tx.stateCustomer.update({
    where: { id: mark.id },
    data:
      decision.move === 'end'
        ? { status, endedById: personId, endedAt: work.now(), endReason: decision.endReason }
        : { status, decidedById: personId, decidedAt: work.now() },
  })
  await recordAudit(work, { subject: purchaserId, action: actions[decision.move] })
  const told = {
    ...{ key: `purchaser:${purchaserId}:state:${mark.id}:${status}`, personId: null, locale: null },
    roleHolders: { role: 'buyer_staff', organisationId: purchaserId } as const,
  }
  if (decision.move === 'confirm')
    await notify(work, {
      ...{ ...told, template: 'notifications.stateCustomer', variables: {} },
      path: '/organisation/purchases/direct',
    })
  if (decision.move === 'end')
    await notify(work, {
      ...{ ...told, template: 'notifications.stateCustomerEnded' },
      ...{ variables: { reason: decision.endReason }, path: '/organisation/purchases' },
    })
  return ok(null)
}
