import type { VoucherAct, VoucherStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { openVoucherChangeText } from '../sealed.server'

export interface DecidedChange {
  reasonCode: string
  /** Written for the holder. */
  text: string
}

interface Standing {
  id: string
  status: VoucherStatus
  suspendedAt: Date | null
}

/** What staff decided of a voucher that cannot be used now; null where it can, or nobody decided so. */
export async function readStandingChange(
  work: Work,
  { id, status, suspendedAt }: Standing,
): Promise<DecidedChange | null> {
  const act = actOf[status] ?? (suspendedAt && 'suspend')
  if (!act) return null
  // With the portal's eyes: that the voucher is the reader's was asked before.
  const change = await work.asSystem(() =>
    work.tx.voucherChange.findFirst({
      where: { voucherId: id, status: 'decided', act },
      orderBy: { ordinal: 'desc' },
      select: { id: true, reasonCode: true, textCipher: true },
    }),
  )
  return (
    change && { reasonCode: change.reasonCode, text: openVoucherChangeText(change.textCipher, change.id) }
  )
}

const actOf: Partial<Record<VoucherStatus, VoucherAct>> = { cancelled: 'cancel', replaced: 'replace' }
