import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { VoucherChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { offerToWaiting } from '../../budget/rows/offer-to-waiting.server'
import { nextVoucherStatus } from '../../lifecycle'
import { type LockedVoucher, lockVoucherOfCase } from '../../rows/lock-voucher.server'
import { moveVoucher } from '../../rows/move-voucher.server'
import { extendedLastDay } from '../../rules'
import { type ChangeObstacle, findChangeObstacle } from '../rows/find-change-obstacle.server'
import { replaceVoucher } from '../rows/replace-voucher.server'
import { eventOfAct, templateOfAct } from '../words'

export type ApplyVoucherChangeError =
  | 'vouchers.error.nothingPrepared'
  | 'vouchers.error.preparedByYou'
  | ChangeObstacle

export interface SeenVoucherChange {
  caseId: string
  /** What she saw: what was prepared since is another one. */
  changeId: string
  /** Of a protected case nothing leaves the portal. */
  isProtected?: boolean
  /** Whether the device was for somebody under 18 on the day of the decision: kinds have lives of their own for them. */
  wasChild?: boolean
}

/** A head decides what somebody else prepared, and the voucher follows it at once, with its money. */
export async function applyVoucherChange(
  work: Work,
  { caseId, changeId, isProtected = false, wasChild = false }: SeenVoucherChange,
): Promise<Result<null, ApplyVoucherChangeError>> {
  const voucher = await lockVoucherOfCase(work, caseId)
  const change = voucher && (await work.tx.voucherChange.findFirst({ where: waiting(voucher.id) }))
  if (!voucher || change?.id !== changeId || change.lapsesOn < dayOf(work.now()))
    return refuse('vouchers.error.nothingPrepared')
  if (change.preparedById === work.personId) return refuse('vouchers.error.preparedByYou')
  const free = await findChangeObstacle(work, voucher, change)
  if (!free.ok) return free

  // As the portal: what states a right is not the staff's own to write.
  const after = await work.asSystem(() => follow(work, voucher, change, wasChild))
  const { number, validUntilOn } = after
  await notify(work, {
    key: `voucher:${voucher.id}:change-${change.ordinal}`,
    personId: voucher.personId,
    locale: null,
    template: templateOfAct[change.act],
    variables: { number, validUntilOn },
    path: `/vouchers/${after.voucherId}`,
    ...(isProtected && { channels: ['portal'] }),
  })
  return ok(null)
}

const waiting = (voucherId: string) => ({ voucherId, status: 'prepared' as const })

async function follow(work: Work, voucher: LockedVoucher, change: VoucherChange, wasChild: boolean) {
  const { act, reasonCode } = change
  await work.tx.voucherChange.update({
    where: { id: change.id },
    data: { status: 'decided', closedById: work.personId, closedAt: work.now() },
  })
  const after = { ...voucher, ...(await readAfter(work, voucher, change)) }
  await moveVoucher(work, {
    ...{ voucherId: voucher.id, type: eventOfAct[act], reasonCode },
    ...{ status: after.status, validUntil: after.validUntil, suspendedAt: after.suspendedAt },
  })
  if (act === 'cancel') await postAct(work, 'voucher.cancelled', voucher.id)
  if (act === 'cancel' || act === 'replace') await offerToWaiting(work)
  const other = act === 'replace' ? await replaceVoucher(work, voucher, change, wasChild) : null
  await recordAudit(work, {
    subject: voucher.id,
    action: eventOfAct[act],
    details: { reasonCode, ...(other && { number: other.number }) },
  })
  return {
    voucherId: other?.id ?? voucher.id,
    number: other?.number ?? voucher.number,
    validUntilOn: isoDay(after.validUntil),
  }
}

/** How the voucher stands once it was decided. */
async function readAfter(work: Work, voucher: LockedVoucher, change: VoucherChange) {
  switch (change.act) {
    case 'suspend':
      return { suspendedAt: work.now() }
    case 'resume':
      return { suspendedAt: null, validUntil: await giveDaysBack(work, voucher) }
    case 'correct':
      return { validUntil: change.validUntil ?? voucher.validUntil }
    default: {
      const status = nextVoucherStatus(voucher.status, change.act)
      if (!status) throw new Error(`${change.act} from ${voucher.status}`)
      return { status }
    }
  }
}

/** The days it could not be used; those of an order on it are given back with the order. */
async function giveDaysBack(work: Work, voucher: LockedVoucher): Promise<Date> {
  const { status, validUntil, suspendedAt, entitlementId } = voucher
  if (status === 'held' || !suspendedAt) return validUntil
  const { programmeEndsOn } = await work.tx.entitlement.findUniqueOrThrow({
    where: { id: entitlementId },
    select: { programmeEndsOn: true },
  })
  return extendedLastDay(validUntil, dayOf(suspendedAt), dayOf(work.now()), programmeEndsOn)
}
