import type { CaseFile } from '~/domains/applications/index.server'
import { isGrownUp, loadCatalogue } from '~/domains/applications/index.server'
import type { Context } from '~/domains/identity/context'
import type { DeviceKind } from '~/domains/reference/schema'
import { type BlockingVoucher, findBlockingVoucherIn } from '~/domains/vouchers/index.server'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

export interface ApprovalPreview {
  /** Null when the kind is no longer in the catalogue. */
  kind: DeviceKind | null
  lifeYears: number
  /** False when nobody has said the PINFL of whom the device is for: then it cannot be given yet. */
  isBeneficiaryKnown: boolean
  /** The voucher that stands against another one now; null when none does. */
  blocking: BlockingVoucher | null
}

/** What an approval would give, for a case the caller has open. */
export async function previewApproval(context: Context, file: CaseFile): Promise<ApprovalPreview> {
  const now = context.now()
  const today = dayOf(now)
  const { kinds } = await loadCatalogue(today)
  const { answers, beneficiary } = file.submission
  const { deviceCode } = answers.device
  const kind = kinds.get(deviceCode) ?? null
  const isAdult = isGrownUp(beneficiary.birthOn, today.toISOString().slice(0, 10))
  const pinfl = file.beneficiaryPinfl
  return {
    kind,
    lifeYears: (isAdult ? kind?.lifeYearsAdult : kind?.lifeYearsChild) ?? 0,
    isBeneficiaryKnown: pinfl !== null,
    blocking: pinfl
      ? await transaction(context, (tx) => findBlockingVoucherIn(tx, { pinfl, deviceCode, now }))
      : null,
  }
}
