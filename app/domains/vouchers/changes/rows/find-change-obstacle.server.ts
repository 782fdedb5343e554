import { listDeviceKinds } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { VoucherAct } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { readReplacementBudget } from '../../budget/rows/read-replacement-budget.server'
import { possibleVoucherActs } from '../../lifecycle'
import type { LockedVoucher } from '../../rows/lock-voucher.server'
import { readBlockingVoucher } from '../../rows/read-blocking-voucher.server'

export type ChangeObstacle =
  | 'vouchers.error.heldNow'
  | 'vouchers.error.actNotPossible'
  | 'vouchers.error.nothingChanges'
  | 'vouchers.error.lastDayOutside'
  | 'vouchers.error.otherGroup'
  | 'vouchers.error.ceilingOutside'
  | 'vouchers.error.budgetUsedUp'
  | 'vouchers.error.alreadyLive'
  | 'vouchers.error.waitsAlready'
  | 'vouchers.error.serviceLife'

export interface ChangeTerms {
  act: VoucherAct
  validUntil: Date | null
  deviceCode: string | null
  ceilingTiyin: bigint | null
}

/** What stands against a change of a locked voucher today; looked at when it is prepared, and again when it is decided. */
export async function findChangeObstacle(
  work: Work,
  voucher: LockedVoucher,
  terms: ChangeTerms,
): Promise<Result<null, ChangeObstacle>> {
  if (!possibleVoucherActs(voucher).includes(terms.act)) {
    const isHeld = voucher.status === 'held' && (terms.act === 'cancel' || terms.act === 'replace')
    return refuse(isHeld ? 'vouchers.error.heldNow' : 'vouchers.error.actNotPossible')
  }
  if (terms.act === 'correct') return checkLastDay(work, voucher, terms.validUntil)
  return terms.act === 'replace' ? checkReplacement(work, voucher, terms) : ok(null)
}

/** From today on, no longer than a new one would hold, and never past the programme's end. */
async function checkLastDay(
  work: Work,
  voucher: LockedVoucher,
  validUntil: Date | null,
): Promise<Result<null, ChangeObstacle>> {
  const today = dayOf(work.now())
  if (validUntil?.getTime() === voucher.validUntil.getTime()) return refuse('vouchers.error.nothingChanges')
  const last = await readLatestLastDay(work, voucher)
  if (!validUntil || validUntil < today || validUntil > last)
    return refuse('vouchers.error.lastDayOutside', { fromOn: isoDay(today), untilOn: isoDay(last) })
  return ok(null)
}

/** The latest day that a voucher can have as its last one. */
export async function readLatestLastDay(
  work: Work,
  { entitlementId, deviceCode }: Pick<LockedVoucher, 'entitlementId' | 'deviceCode'>,
): Promise<Date> {
  const today = dayOf(work.now())
  const kind = (await listDeviceKinds(today, work)).find(({ code }) => code === deviceCode)
  const { programmeEndsOn } = await work.tx.entitlement.findUniqueOrThrow({
    where: { id: entitlementId },
    select: { programmeEndsOn: true },
  })
  const byKind = addDays(today, kind?.validDays ?? 0)
  return programmeEndsOn && programmeEndsOn < byKind ? programmeEndsOn : byKind
}

/** A kind of the same group, up to what the State pays for it today, and none that she has already. */
async function checkReplacement(
  work: Work,
  voucher: LockedVoucher,
  { deviceCode, ceilingTiyin }: ChangeTerms,
): Promise<Result<null, ChangeObstacle>> {
  const kinds = await listDeviceKinds(dayOf(work.now()), work)
  const before = kinds.find(({ code }) => code === voucher.deviceCode)
  const kind = kinds.find(({ code }) => code === deviceCode)
  if (!kind || kind.isoClass !== before?.isoClass || kind.isRepair !== before.isRepair)
    return refuse('vouchers.error.otherGroup')
  const most = kind.ceilingTiyin
  if (!most || !ceilingTiyin || ceilingTiyin > most)
    return refuse('vouchers.error.ceilingOutside', { most: Number((most ?? 0n) / 100n) })
  const budget = await readReplacementBudget(work, voucher, { deviceCode: kind.code, ceilingTiyin })
  if (budget.isShort) return refuse('vouchers.error.budgetUsedUp')
  if (kind.code === voucher.deviceCode) return ok(null)
  const blocking = await readBlockingVoucher(work, {
    ...{ beneficiary: voucher.beneficiaryIndex, deviceCode: kind.code, now: work.now() },
  })
  if (!blocking) return ok(null)
  return refuse(blocking.error, {
    number: blocking.number,
    centreCode: blocking.centreCode ?? '',
    renewableOn: isoDay(blocking.renewableOn),
  })
}
