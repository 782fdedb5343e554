import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'
import type { Tone } from '~/ui/content/tone'

/** What people read of a voucher: one that is suspended cannot be used, though it was not ended. */
export type ShownVoucherStatus = VoucherStatus | 'suspended'

export function shownVoucherStatus(voucher: {
  status: VoucherStatus
  suspendedAt: Date | string | null
}): ShownVoucherStatus {
  return voucher.status === 'issued' && voucher.suspendedAt ? 'suspended' : voucher.status
}

export const voucherTone: Record<ShownVoucherStatus, Tone> = {
  issued: 'success',
  held: 'info',
  redeemed: 'neutral',
  expired: 'warning',
  cancelled: 'neutral',
  replaced: 'neutral',
  suspended: 'warning',
}

export const orderTone: Record<DeviceOrderStatus, Tone> = {
  awaiting_payment: 'warning',
  placed: 'info',
  accepted: 'info',
  in_making: 'info',
  ready: 'success',
  handed_over: 'neutral',
  cancelled: 'neutral',
  declined: 'warning',
  returned: 'neutral',
}
