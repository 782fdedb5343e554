import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { BudgetUrgency } from '~/platform/prisma/enums'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import { type BeneficiaryName, beneficiaryIndex } from '../beneficiary.server'
import { isAnybodyBefore } from '../budget/rows/find-next-wait.server'
import { readUrgency } from '../budget/rows/read-urgency.server'
import { type BudgetTurn, takeTurnFor } from '../budget/rows/take-turn.server'
import { writeWait } from '../budget/rows/write-wait.server'
import { findBlockingVoucher } from '../queries/find-blocking-voucher.server'
import { writeVoucher } from '../rows/write-voucher.server'
import { lastValidDay, renewalDay } from '../rules'

export interface IssueVoucherInput {
  applicationId: string
  /** The holder, who applied: she sees and spends it. */
  personId: string
  /** Whom the device is for; `name` is null when that is the holder. */
  beneficiary: { pinfl: string; name: BeneficiaryName | null }
  deviceCode: string
  /** Tiyin; the ceiling in force for the kind. */
  ceilingTiyin: bigint
  validDays: number
  /** Service life that applies to the person. */
  lifeYears: number
  /** Whether the device is for somebody under 18; false when not said. */
  isChild?: boolean
  /** End of the disability certificate or programme; null = none. */
  programmeEndsOn: Date | null
}

export type IssueVoucherError =
  | 'vouchers.error.alreadyLive'
  | 'vouchers.error.waitsAlready'
  | 'vouchers.error.serviceLife'
  | 'vouchers.error.programmeEnded'

/** What a decision gave: the right, and its voucher unless the budget is used up and it waits. */
export interface GrantedRight {
  entitlementId: string
  voucher: { id: string; number: string; validUntil: Date } | null
}

/**
 * The right and its voucher, with the money put aside out of the region's line; or the right alone, that waits for money
 * where the line is used up. Part of the decision's transaction: a refused decision leaves nothing. One live voucher a
 * beneficiary and kind, whoever asks for it; not again within the service life of a device that was received. Such a
 * refusal names the voucher, its centre (`centreCode`) and the day from which it is possible.
 */
export async function issueVoucher(
  work: Work,
  input: IssueVoucherInput,
): Promise<Result<GrantedRight, IssueVoucherError>> {
  const now = work.now()
  const { beneficiary, deviceCode } = input
  const beneficiaryKey = beneficiaryIndex(beneficiary.pinfl)
  // Two decisions for one beneficiary and kind wait for each other here, also those of two parents at two centres.
  await work.tx
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`voucher:${beneficiaryKey}:${deviceCode}`}, 0))`
  const blocking = await findBlockingVoucher(work, { pinfl: beneficiary.pinfl, deviceCode, now })
  if (blocking) {
    return refuse(blocking.error, {
      number: blocking.number,
      centreCode: blocking.centreCode ?? '',
      renewableOn: blocking.renewableOn.toISOString().slice(0, 10),
    })
  }
  const validUntil = lastValidDay(dayOf(now), input.validDays, input.programmeEndsOn)
  if (validUntil < dayOf(now)) return refuse('vouchers.error.programmeEnded')

  const turn = await takeTurnFor(work, regionOfWork(work), deviceCode)
  const urgency = await findUrgency(work, input, turn, beneficiaryKey)
  const right = await writeRight(work, input, beneficiaryKey, urgency)
  if (urgency && (await mustWait(work, input, turn, urgency))) {
    await writeWait(work, { right, turn, urgency, beneficiaryName: beneficiary.name })
    return ok({ entitlementId: right.id, voucher: null })
  }
  const { id, number } = await writeVoucher(work, {
    ...{ entitlementId: right.id, personId: input.personId, beneficiaryIndex: beneficiaryKey },
    ...{ beneficiaryName: beneficiary.name, deviceCode, ceilingTiyin: input.ceilingTiyin, validUntil },
    budgetLineId: turn.lineId,
  })
  await postAct(work, 'voucher.issued', id)
  await recordAudit(work, {
    subject: id,
    action: 'voucher.issued',
    details: { applicationId: input.applicationId, ceilingTiyin: String(input.ceilingTiyin) },
  })
  return ok({ entitlementId: right.id, voucher: { id, number, validUntil } })
}

/** The region of the centre that decides: its lines pay. */
function regionOfWork({ organisationId }: Work): string {
  return (organisationId ?? '').slice(0, 4)
}

/** How urgent it is; null where the region has no budget for the group, and nobody waits. */
async function findUrgency(
  work: Work,
  { isChild = false }: IssueVoucherInput,
  { isBudgeted, groupCode }: BudgetTurn,
  beneficiaryIndex: string,
): Promise<BudgetUrgency | null> {
  if (!isBudgeted || !groupCode) return null
  return readUrgency(work, { beneficiaryIndex, groupCode, isChild })
}

/** True where the line is used up, or somebody comes before. */
async function mustWait(
  work: Work,
  { ceilingTiyin }: IssueVoucherInput,
  { regionCode, groupCode, lineId, freeTiyin }: BudgetTurn,
  urgency: BudgetUrgency,
): Promise<boolean> {
  const isShort = !lineId || freeTiyin < ceilingTiyin
  return isShort || isAnybodyBefore(work, { regionCode, groupCode: groupCode ?? '' }, urgency)
}

export interface WrittenRight {
  id: string
  personId: string
  beneficiaryIndex: string
  deviceCode: string
  applicationId: string
  programmeEndsOn: Date | null
}

async function writeRight(
  work: Work,
  input: IssueVoucherInput,
  key: string,
  urgency: BudgetUrgency | null,
): Promise<WrittenRight> {
  const id = newId()
  const { personId, deviceCode, applicationId, programmeEndsOn } = input
  const entitlement = {
    ...{ id, person_id: personId, beneficiary_index: key, device_code: deviceCode },
    ...{ application_id: applicationId, granted_at: work.now(), programme_ends_on: programmeEndsOn },
    ...{ renewable_on: renewalDay(dayOf(work.now()), input.lifeYears), urgency },
  }
  await work.tx.$executeRaw`insert into entitlement ${asRows('entitlement', [entitlement])}`
  return { id, personId, beneficiaryIndex: key, deviceCode, applicationId, programmeEndsOn }
}
