import { newId, newPublicNumber } from '~/lib/ids'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import { type BeneficiaryName, sealBeneficiary } from '../beneficiary.server'
import { writeVoucherEvent } from './write-event.server'

export interface VoucherToWrite {
  entitlementId: string
  personId: string
  beneficiaryIndex: string
  /** Null when it is for the holder. */
  beneficiaryName: BeneficiaryName | null
  deviceCode: string
  ceilingTiyin: bigint
  validUntil: Date
  /** Null where the treasury pays. */
  budgetLineId: string | null
}

/** The first voucher of a right, with its first event. Its money is moved by whoever gives it. */
export async function writeVoucher(work: Work, of: VoucherToWrite): Promise<{ id: string; number: string }> {
  const id = newId()
  const number = newPublicNumber('HV')
  const voucher = {
    ...{ id, number, entitlement_id: of.entitlementId, person_id: of.personId, status: 'issued' },
    ...{ beneficiary_index: of.beneficiaryIndex, device_code: of.deviceCode, valid_until: of.validUntil },
    beneficiary_cipher: of.beneficiaryName && sealBeneficiary(of.beneficiaryName, id),
    ...{ ceiling_tiyin: of.ceilingTiyin, issued_at: work.now(), budget_line_id: of.budgetLineId },
  }
  await work.tx.$executeRaw`insert into voucher ${asRows('voucher', [voucher])}`
  await writeVoucherEvent(work, { voucherId: id, type: 'voucher.issued' })
  return { id, number }
}
