import { recordAudit } from '~/domains/audit/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { openBeneficiary } from '../../../beneficiary.server'
import { type GrantedRight, giveRight, type RightToGive } from '../../../rows/give-right.server'
import { lockKind } from '../../../rows/lock-kind.server'
import { readBlockingVoucher } from '../../../rows/read-blocking-voucher.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { lastValidDay } from '../../../rules'
import { nextRenewalStatus } from '../lifecycle'
import { hadPart } from '../rows/had-part.server'
import { type TakenRenewal, type TakeRenewalError, takeRenewal } from '../rows/take-renewal.server'
import { tellPersonOfRenewal } from '../rows/tell-of-renewal.server'
import { renewalAppealDays } from '../rules'

export type DecideRenewalError =
  | TakeRenewalError
  | 'vouchers.error.renewalMoved'
  | 'vouchers.error.renewalUnprepared'
  | 'vouchers.error.renewalPreparedAnew'
  | 'vouchers.error.renewalDecidedByYou'
  | 'vouchers.error.preparedByYou'
  | 'vouchers.error.headDecides'
  | 'vouchers.error.alreadyLive'
  | 'vouchers.error.waitsAlready'
  | 'vouchers.error.serviceLife'
  | 'vouchers.error.programmeEnded'
  | 'vouchers.error.noCeiling'

export interface DecideRenewalInput {
  renewalId: string
  /** When what she read was prepared. */
  seenAt: Date
  /** Whether the device is for somebody under 18. */
  isChild: boolean
}

/** What was decided, for the history of the case. */
export interface DecidedRenewal {
  caseId: string
  reasonCode: string | null
  /** Null when it was refused. */
  right: GrantedRight | null
}

/**
 * A head decides an early renewal as a colleague prepared it: another right and its voucher in the line of the budget,
 * or a refusal that can be appealed.
 */
export async function decideRenewal(
  work: Work,
  { renewalId, seenAt, isChild }: DecideRenewalInput,
): Promise<Result<DecidedRenewal, DecideRenewalError>> {
  const taken = await takeRenewal(work, renewalId, 'centre')
  if (!taken.ok) return taken
  const { renewal } = taken.value
  if (renewal.status !== 'asked') return refuse('vouchers.error.renewalMoved')
  if (!renewal.outcome) return refuse('vouchers.error.renewalUnprepared')
  if (renewal.preparedAt?.getTime() !== seenAt.getTime()) return refuse('vouchers.error.renewalPreparedAnew')
  if (work.role !== 'inson_head') return refuse('vouchers.error.headDecides')
  if (renewal.preparedById === work.personId) return refuse('vouchers.error.preparedByYou')
  if (await hadPart(work, renewal)) return refuse('vouchers.error.renewalDecidedByYou')
  const { caseId, reasonCode } = renewal
  if (renewal.outcome === 'refuse') {
    await close(work, taken.value)
    return ok({ caseId, reasonCode, right: null })
  }
  const right = await readRight(work, taken.value, isChild)
  if (!right.ok) return right
  await close(work, taken.value)
  return ok({ caseId, reasonCode, right: await work.asSystem(() => giveRight(work, right.value)) })
}

/** What the renewal gives today; refused where something else stands against it. */
async function readRight(
  work: Work,
  { renewal, voucher }: TakenRenewal,
  isChild: boolean,
): Promise<Result<RightToGive, DecideRenewalError>> {
  const today = dayOf(work.now())
  const { personId, beneficiaryIndex, deviceCode } = voucher
  const kind = (await listDeviceKinds(today, work)).find(({ code }) => code === deviceCode)
  if (!kind?.ceilingTiyin) return refuse('vouchers.error.noCeiling')
  await lockKind(work, beneficiaryIndex, deviceCode)
  const blocking = await readBlockingVoucher(work, {
    ...{ beneficiary: beneficiaryIndex, deviceCode, now: work.now(), renewsId: voucher.id },
  })
  if (blocking)
    return refuse(blocking.error, {
      ...{ number: blocking.number, centreCode: blocking.centreCode ?? '' },
      renewableOn: isoDay(blocking.renewableOn),
    })
  return work.asSystem(async () => {
    const row = await work.tx.voucher.findUniqueOrThrow({
      where: { id: voucher.id },
      select: { beneficiaryCipher: true, entitlement: { select: { programmeEndsOn: true } } },
    })
    const { centreCode } = await work.tx.case.findUniqueOrThrow({
      where: { id: renewal.caseId },
      select: { centreCode: true },
    })
    const { programmeEndsOn } = row.entitlement
    const validUntil = lastValidDay(today, kind.validDays, programmeEndsOn)
    if (validUntil < today) return refuse('vouchers.error.programmeEnded')
    return ok({
      ...{ applicationId: renewal.caseId, regionCode: centreCode.slice(0, 4), personId, beneficiaryIndex },
      ...{ deviceCode, ceilingTiyin: kind.ceilingTiyin ?? 0n, validUntil, programmeEndsOn, isChild },
      beneficiaryName: openBeneficiary(row.beneficiaryCipher, voucher.id),
      lifeYears: isChild ? kind.lifeYearsChild : kind.lifeYearsAdult,
      renewalId: renewal.id,
    })
  })
}

async function close(work: Work, { renewal, voucher, order, isProtected }: TakenRenewal): Promise<void> {
  const isApproved = renewal.outcome === 'approve'
  const status = nextRenewalStatus(renewal.status, isApproved ? 'approve' : 'refuse')
  if (!status) throw new Error('a renewal is decided once')
  const mayAppeal = !isApproved && !renewal.appealOfId
  const appealUntil = mayAppeal ? addDays(dayOf(work.now()), renewalAppealDays) : null
  const type = isApproved ? 'voucher.renewalApproved' : 'voucher.renewalRefused'
  const reasonCode = renewal.reasonCode ?? undefined
  await work.asSystem(async () => {
    await work.tx.deviceRenewal.update({
      where: { id: renewal.id },
      data: { status, decidedById: work.personId, closedAt: work.now(), appealUntil },
    })
    await writeVoucherEvent(work, { voucherId: voucher.id, type, reasonCode })
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: type,
    details: { deviceOrderId: order.id, ...(reasonCode && { reasonCode }) },
  })
  const of = { order, isProtected }
  const key = `deviceRenewal:${renewal.id}:decided`
  const { number } = order
  if (isApproved) {
    const template = 'notifications.deviceRenewalApproved'
    return tellPersonOfRenewal(work, of, { key, template, variables: { number } })
  }
  if (!appealUntil) {
    const template = 'notifications.deviceRenewalRefusedAgain'
    return tellPersonOfRenewal(work, of, { key, template, variables: { number } })
  }
  const variables = { number, appealUntilOn: isoDay(appealUntil) }
  return tellPersonOfRenewal(work, of, { key, template: 'notifications.deviceRenewalRefused', variables })
}
