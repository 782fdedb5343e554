import type { CaseFile } from '~/domains/applications/index.server'
import { loadCatalogue } from '~/domains/applications/index.server'
import { isGrownUp } from '~/domains/applications/schema'
import type { Context } from '~/domains/identity/context'
import type { DeviceKind } from '~/domains/reference/schema'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

export interface ApprovalPreview {
  /** Null when the kind is no longer in the catalogue. */
  kind: DeviceKind | null
  lifeYears: number
  /** Why no voucher can be issued now; null when nothing stands against it. */
  obstacle: {
    key: 'vouchers.error.alreadyLive' | 'vouchers.error.serviceLife'
    number: string
    renewableOn: Date
  } | null
}

/**
 * What an approval would give. Seen with the portal's eyes, for a case the caller has open: an earlier voucher of
 * another centre is hidden from this one and still counts.
 */
export async function previewApproval(context: Context, file: CaseFile): Promise<ApprovalPreview> {
  const today = dayOf(context.now())
  const { kinds } = await loadCatalogue(today)
  const { answers, beneficiary } = file.submission
  const kind = kinds.get(answers.device.deviceCode) ?? null
  const isAdult = isGrownUp(beneficiary.birthOn, today.toISOString().slice(0, 10))
  const earlier = await transaction({ ...context, role: 'system' }, (tx) =>
    tx.voucher.findMany({
      where: {
        personId: file.applicant.id,
        deviceCode: answers.device.deviceCode,
        status: { in: ['issued', 'held', 'redeemed'] },
      },
      select: { number: true, status: true, entitlement: { select: { renewableOn: true } } },
    }),
  )
  const blocking = earlier.find(
    ({ status, entitlement }) => status !== 'redeemed' || entitlement.renewableOn > today,
  )
  return {
    kind,
    lifeYears: (isAdult ? kind?.lifeYearsAdult : kind?.lifeYearsChild) ?? 0,
    obstacle: blocking
      ? {
          key: blocking.status === 'redeemed' ? 'vouchers.error.serviceLife' : 'vouchers.error.alreadyLive',
          number: blocking.number,
          renewableOn: blocking.entitlement.renewableOn,
        }
      : null,
  }
}
