import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type BeneficiaryName, beneficiaryIndex } from '../beneficiary.server'
import { findBlockingVoucher } from '../queries/find-blocking-voucher.server'
import { type GrantedRight, giveRight } from '../rows/give-right.server'
import { lockKind } from '../rows/lock-kind.server'
import { lastValidDay } from '../rules'

export interface IssueVoucherInput {
  applicationId: string
  /** The holder, who applied: she sees and spends it. */
  personId: string
  /** Whom the device is for; `name` is null when that is the holder. */
  beneficiary: { pinfl: string; name: BeneficiaryName | null }
  deviceCode: string
  /** The received device that is repaired; absent for the right to a device, and where the portal knows none. */
  repairsOrderId?: string | null
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
  await lockKind(work, beneficiaryKey, deviceCode)
  const blocking = await findBlockingVoucher(work, { pinfl: beneficiary.pinfl, deviceCode, now })
  if (blocking) {
    return refuse(blocking.error, {
      number: blocking.number,
      centreCode: blocking.centreCode ?? '',
      renewableOn: isoDay(blocking.renewableOn),
    })
  }
  const validUntil = lastValidDay(dayOf(now), input.validDays, input.programmeEndsOn)
  if (validUntil < dayOf(now)) return refuse('vouchers.error.programmeEnded')

  const {
    applicationId,
    personId,
    ceilingTiyin,
    lifeYears,
    isChild = false,
    programmeEndsOn,
    repairsOrderId,
  } = input
  return ok(
    await giveRight(work, {
      ...{ applicationId, personId, beneficiaryIndex: beneficiaryKey, beneficiaryName: beneficiary.name },
      ...{
        deviceCode,
        ceilingTiyin,
        validUntil,
        lifeYears,
        isChild,
        programmeEndsOn,
        repairsOrderId: repairsOrderId ?? null,
      },
      regionCode: regionOfWork(work),
    }),
  )
}

/** The region of the centre that decides: its lines pay. */
function regionOfWork({ organisationId }: Work): string {
  return (organisationId ?? '').slice(0, 4)
}
