import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { readReplacementBudget } from '../../../budget/rows/read-replacement-budget.server'
import { replaceVoucher } from '../../../changes/rows/replace-voucher.server'
import { moveVoucher } from '../../../rows/move-voucher.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { lockOpenRequest } from '../../rows/lock-request.server'
import { standingOf } from '../../rules'
import { nextCeilingStatus } from '../lifecycle'
import {
  hadPartInCeiling,
  type TakeCeilingError,
  type TakenCeiling,
  takeCeiling,
} from '../rows/take-ceiling.server'
import { ceilingAppealDays } from '../rules'

export type DecideCeilingError =
  | TakeCeilingError
  | 'quotes.error.moved'
  | 'quotes.error.unprepared'
  | 'quotes.error.preparedAnew'
  | 'quotes.error.decidedByYou'
  | 'quotes.error.priceGone'
  | 'vouchers.error.headDecides'
  | 'vouchers.error.preparedByYou'
  | 'vouchers.error.budgetUsedUp'

/**
 * A head decides as a colleague prepared it: another voucher with the higher ceiling stands in the place of the person's,
 * with its money from the region's line of the quarter, or a refusal that can be appealed.
 */
export async function decideCeiling(
  work: Work,
  { ceilingId, seenAt }: { ceilingId: string; seenAt: Date },
): Promise<Result<null, DecideCeilingError>> {
  const taken = await takeCeiling(work, ceilingId)
  if (!taken.ok) return taken
  const { ceiling } = taken.value
  if (ceiling.status !== 'asked') return refuse('quotes.error.moved')
  if (!ceiling.outcome) return refuse('quotes.error.unprepared')
  if (ceiling.preparedAt?.getTime() !== seenAt.getTime()) return refuse('quotes.error.preparedAnew')
  if (work.role !== 'inson_head') return refuse('vouchers.error.headDecides')
  if (ceiling.preparedById === work.personId) return refuse('vouchers.error.preparedByYou')
  if (await hadPartInCeiling(work, ceiling)) return refuse('quotes.error.decidedByYou')
  if (ceiling.outcome === 'refuse') {
    await refuseCeiling(work, taken.value)
    return ok(null)
  }
  return approveCeiling(work, taken.value)
}

async function approveCeiling(
  work: Work,
  taken: TakenCeiling,
): Promise<Result<null, 'quotes.error.priceGone' | 'vouchers.error.budgetUsedUp'>> {
  const { ceiling, voucher } = taken
  const { deviceCode } = voucher
  const { ceilingTiyin } = ceiling
  const request = await lockOpenRequest(work, voucher.id)
  const quote = await work.asSystem(() =>
    work.tx.quote.findUniqueOrThrow({ where: { id: ceiling.quoteId }, include: { offer: true } }),
  )
  const stands = request && standingOf(quote, request, dayOf(work.now())) === 'stands'
  const isFree = voucher.status === 'issued' && !voucher.suspendedAt
  if (!stands || !isFree || quote.requestId !== request.id || quote.offer?.priceTiyin !== ceilingTiyin)
    return refuse('quotes.error.priceGone')
  const budget = await readReplacementBudget(work, voucher, { deviceCode, ceilingTiyin })
  if (budget.isShort) return refuse('vouchers.error.budgetUsedUp')
  const other = await work.asSystem(async () => {
    await close(work, taken, 'approve')
    await moveVoucher(work, {
      ...{ voucherId: voucher.id, status: 'replaced', type: 'voucher.ceilingApproved' },
    })
    // The kind stays, and its service life with it.
    const raised = await replaceVoucher(work, voucher, { deviceCode, ceilingTiyin }, false)
    await work.tx.quoteRequest.update({ where: { id: request.id }, data: { voucherId: raised.id } })
    return raised
  })
  await tell(work, taken, {
    ...{ template: 'notifications.ceilingApproved', variables: { number: other.number } },
    path: `/vouchers/${other.id}/quotes`,
  })
  return ok(null)
}

async function refuseCeiling(work: Work, taken: TakenCeiling): Promise<void> {
  const { ceiling, voucher } = taken
  const appealUntil = ceiling.appealOfId ? null : addDays(dayOf(work.now()), ceilingAppealDays)
  const reasonCode = ceiling.reasonCode ?? undefined
  await work.asSystem(async () => {
    await close(work, taken, 'refuse', appealUntil)
    await writeVoucherEvent(work, { voucherId: voucher.id, type: 'voucher.ceilingRefused', reasonCode })
  })
  await tell(work, taken, {
    ...{ template: 'notifications.ceilingRefused', variables: { number: voucher.number } },
    path: `/vouchers/${voucher.id}/quotes/${ceiling.quoteId}`,
  })
}

async function close(
  work: Work,
  { ceiling, voucher }: TakenCeiling,
  move: 'approve' | 'refuse',
  appealUntil: Date | null = null,
): Promise<void> {
  const status = nextCeilingStatus(ceiling.status, move)
  if (!status) throw new Error('a ceiling is decided once')
  await work.tx.ceilingRequest.update({
    where: { id: ceiling.id },
    data: { status, decidedById: work.personId, closedAt: work.now(), appealUntil },
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: move === 'approve' ? 'voucher.ceilingApproved' : 'voucher.ceilingRefused',
    details: {
      ...{ quoteId: ceiling.quoteId, priceTiyin: String(ceiling.ceilingTiyin) },
      ...(ceiling.reasonCode && { reasonCode: ceiling.reasonCode }),
    },
  })
}

/** The person; of a protected case in the portal alone. */
function tell(
  work: Work,
  { ceiling, voucher, isProtected }: TakenCeiling,
  of: {
    template: 'notifications.ceilingApproved' | 'notifications.ceilingRefused'
    variables: { number: string }
    path: string
  },
): Promise<unknown> {
  return notify(work, {
    ...{ ...of, key: `ceilingRequest:${ceiling.id}:decided`, personId: voucher.personId, locale: null },
    ...(isProtected && { channels: ['portal'] as const }),
  })
}
