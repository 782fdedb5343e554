import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import { type BeneficiaryName, beneficiaryIndex, sealBeneficiary } from '../beneficiary.server'
import { findBlockingVoucher } from '../queries/find-blocking-voucher.server'
import { writeVoucherEvent } from '../rows/write-event.server'
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
  /** End of the disability certificate or programme; null = none. */
  programmeEndsOn: Date | null
}

export type IssueVoucherError =
  | 'vouchers.error.alreadyLive'
  | 'vouchers.error.serviceLife'
  | 'vouchers.error.programmeEnded'

/**
 * The right and its voucher, with the money put aside. Part of the decision's transaction: a refused decision leaves
 * neither. One live voucher a beneficiary and kind, whoever asks for it; not again within the service life of a device
 * that was received. Such a refusal names the voucher, its centre (`centreCode`) and the day from which it is possible.
 */
export async function issueVoucher(
  work: Work,
  input: IssueVoucherInput,
): Promise<Result<{ voucherId: string; number: string; validUntil: Date }, IssueVoucherError>> {
  const now = work.now()
  const today = dayOf(now)
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
  const validUntil = lastValidDay(today, input.validDays, input.programmeEndsOn)
  if (validUntil < today) return refuse('vouchers.error.programmeEnded')

  const entitlementId = newId()
  const voucherId = newId()
  const number = newPublicNumber('HV')
  const both = { person_id: input.personId, beneficiary_index: beneficiaryKey, device_code: deviceCode }
  const entitlement = {
    ...{ id: entitlementId, ...both, application_id: input.applicationId, granted_at: now },
    programme_ends_on: input.programmeEndsOn,
    renewable_on: renewalDay(today, input.lifeYears),
  }
  await work.tx.$executeRaw`insert into entitlement ${asRows('entitlement', [entitlement])}`
  const voucher = {
    ...{ id: voucherId, number, entitlement_id: entitlementId, ...both, status: 'issued' },
    beneficiary_cipher: beneficiary.name && sealBeneficiary(beneficiary.name, voucherId),
    ...{ ceiling_tiyin: input.ceilingTiyin, issued_at: now, valid_until: validUntil },
  }
  await work.tx.$executeRaw`insert into voucher ${asRows('voucher', [voucher])}`
  await writeVoucherEvent(work, { voucherId, type: 'voucher.issued' })
  await postAct(work, 'voucher.issued', voucherId)
  await recordAudit(work, {
    subject: voucherId,
    action: 'voucher.issued',
    details: { applicationId: input.applicationId, ceilingTiyin: String(input.ceilingTiyin) },
  })
  return ok({ voucherId, number, validUntil })
}
