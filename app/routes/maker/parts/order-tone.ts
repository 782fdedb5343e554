import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import type { Tone } from '~/ui/content/tone'

/** What waits for the maker stands out; what is over does not. */
export const orderTone: Record<DeviceOrderStatus, Tone> = {
  awaiting_payment: 'neutral',
  placed: 'warning',
  accepted: 'info',
  in_making: 'info',
  ready: 'success',
  handed_over: 'neutral',
  cancelled: 'neutral',
  declined: 'neutral',
  returned: 'neutral',
}
