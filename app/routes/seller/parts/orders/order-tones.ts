import type { ParcelStatus } from '~/platform/prisma/enums'
import type { Tone } from '~/ui/content/tone'

export type { ParcelStatus }

/** What waits for the seller is warm. */
export const orderTones: Record<ParcelStatus, Tone> = {
  paid: 'warning',
  accepted: 'warning',
  packed: 'warning',
  shipped: 'info',
  delivered: 'info',
  received: 'success',
  cancelled: 'neutral',
}
