import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'
import type { Tone } from '~/ui/content/tone'

export const voucherTone: Record<VoucherStatus, Tone> = {
  issued: 'success',
  held: 'info',
  redeemed: 'neutral',
  expired: 'warning',
  cancelled: 'neutral',
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
}
