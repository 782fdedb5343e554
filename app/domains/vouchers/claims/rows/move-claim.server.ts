import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Prisma } from '~/platform/prisma/client'
import type { DeviceClaimStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { writeOrderEvent } from '../../rows/write-event.server'
import { type DeviceClaimMove, nextClaimStatus } from '../lifecycle'
import type { LockedClaim, TakenOrder } from './take-claim.server'

const closedStatuses: readonly DeviceClaimStatus[] = ['returned', 'decided', 'closed', 'withdrawn']

interface Moved {
  move: DeviceClaimMove
  write?: Prisma.DeviceClaimUncheckedUpdateInput
  reasonCode?: string
  /** Read by both sides in the history of the order. */
  text?: string
}

const eventOfMove = {
  accept: 'deviceOrder.repairPromised',
  giveBack: 'deviceOrder.returned',
  answer: 'deviceOrder.claimAnswered',
  refuse: 'deviceOrder.claimRefused',
  withdraw: 'deviceOrder.claimWithdrawn',
  lapse: 'deviceOrder.claimUnanswered',
  repair: 'deviceOrder.repaired',
  close: 'deviceOrder.claimClosed',
  dispute: 'deviceOrder.claimDisputed',
  decide: 'deviceOrder.claimDecided',
} as const satisfies Record<DeviceClaimMove, string>

/** Moves a claim on, with its line in the order's history and the audit; refused where its state forbids it. */
export async function moveClaim(
  work: Work,
  { claim, order }: Pick<TakenOrder, 'order'> & { claim: LockedClaim },
  { move, write, reasonCode, text }: Moved,
): Promise<Result<DeviceClaimStatus, 'claims.error.moved'>> {
  const status = nextClaimStatus(claim.status, move)
  if (!status) return refuse('claims.error.moved')
  const closedAt = closedStatuses.includes(status) ? work.now() : null
  await work.asSystem(async () => {
    await work.tx.deviceClaim.update({ where: { id: claim.id }, data: { status, closedAt, ...write } })
    await writeOrderEvent(work, { deviceOrderId: order.id, type: eventOfMove[move], reasonCode, text })
  })
  await recordAudit(work, {
    subject: order.voucherId,
    action: eventOfMove[move],
    details: { deviceOrderId: order.id, claimKind: claim.kind, ...(reasonCode && { reasonCode }) },
  })
  return ok(status)
}
