import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { BudgetUrgency } from '~/platform/prisma/enums'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import { isAnybodyBefore } from '../budget/rows/find-next-wait.server'
import { readUrgency } from '../budget/rows/read-urgency.server'
import { type BudgetTurn, takeTurnFor } from '../budget/rows/take-turn.server'
import { writeWait } from '../budget/rows/write-wait.server'
import { renewalDay } from '../rules'
import { type VoucherToWrite, writeVoucher } from './write-voucher.server'

export interface RightToGive extends Omit<VoucherToWrite, 'entitlementId' | 'budgetLineId'> {
  applicationId: string
  /** SOATO of the region whose lines pay. */
  regionCode: string
  lifeYears: number
  isChild: boolean
  programmeEndsOn: Date | null
  /** The received device that is repaired; absent for the right to a device, and where the portal knows none. */
  repairsOrderId?: string | null
  /** The renewal that gives it; absent for the right of a decision. */
  renewalId?: string
}

/** What a decision gave: the right, and its voucher unless the budget is used up and it waits. */
export interface GrantedRight {
  entitlementId: string
  voucher: { id: string; number: string; validUntil: Date } | null
}

/** The right and its voucher with the money put aside; or the right alone, that waits for money in its turn. */
export async function giveRight(work: Work, right: RightToGive): Promise<GrantedRight> {
  const { regionCode, deviceCode, validUntil, renewalId } = right
  const turn = await takeTurnFor(work, regionCode, deviceCode)
  const urgency = await findUrgency(work, right, turn)
  const written = await writeRight(work, right, urgency)
  if (urgency && (await mustWait(work, right, turn, urgency))) {
    await writeWait(work, { right: written, turn, urgency, beneficiaryName: right.beneficiaryName })
    return { entitlementId: written.id, voucher: null }
  }
  const { personId, beneficiaryIndex, beneficiaryName, ceilingTiyin } = right
  const { id, number } = await writeVoucher(work, {
    ...{ entitlementId: written.id, personId, beneficiaryIndex, beneficiaryName, deviceCode, ceilingTiyin },
    ...{ validUntil, budgetLineId: turn.lineId },
  })
  await postAct(work, renewalId ? 'voucher.renewed' : 'voucher.issued', id)
  await recordAudit(work, {
    subject: id,
    action: 'voucher.issued',
    details: { applicationId: right.applicationId, ceilingTiyin: String(ceilingTiyin) },
  })
  return { entitlementId: written.id, voucher: { id, number, validUntil } }
}

/** How urgent it is; null where the region has no budget for the group, and nobody waits. */
async function findUrgency(
  work: Work,
  { isChild, beneficiaryIndex }: RightToGive,
  { isBudgeted, groupCode }: BudgetTurn,
): Promise<BudgetUrgency | null> {
  if (!isBudgeted || !groupCode) return null
  return readUrgency(work, { beneficiaryIndex, groupCode, isChild })
}

/** True where the line is used up, or somebody comes before. */
async function mustWait(
  work: Work,
  { ceilingTiyin }: RightToGive,
  { regionCode, groupCode, lineId, freeTiyin }: BudgetTurn,
  urgency: BudgetUrgency,
): Promise<boolean> {
  const isShort = !lineId || freeTiyin < ceilingTiyin
  return isShort || isAnybodyBefore(work, { regionCode, groupCode: groupCode ?? '' }, urgency)
}

export type WrittenRight = { id: string } & Pick<
  RightToGive,
  'personId' | 'beneficiaryIndex' | 'deviceCode' | 'applicationId' | 'programmeEndsOn'
>

async function writeRight(
  work: Work,
  right: RightToGive,
  urgency: BudgetUrgency | null,
): Promise<WrittenRight> {
  const id = newId()
  const { personId, beneficiaryIndex, deviceCode, applicationId, programmeEndsOn } = right
  const entitlement = {
    ...{ id, person_id: personId, beneficiary_index: beneficiaryIndex, device_code: deviceCode },
    ...{ application_id: applicationId, granted_at: work.now(), programme_ends_on: programmeEndsOn },
    ...{ renewable_on: renewalDay(dayOf(work.now()), right.lifeYears), urgency },
    ...{ renewal_id: right.renewalId ?? null, repairs_order_id: right.repairsOrderId ?? null },
  }
  await work.tx.$executeRaw`insert into entitlement ${asRows('entitlement', [entitlement])}`
  return { id, personId, beneficiaryIndex, deviceCode, applicationId, programmeEndsOn }
}
