import type { Tone } from '~/ui/content/tone'

export type ParcelStatus = 'paid' | 'shipped' | 'delivered' | 'cancelled'

/** What waits for the seller is warm. */
export const orderTones: Record<ParcelStatus, Tone> = {
  paid: 'warning',
  shipped: 'info',
  delivered: 'success',
  cancelled: 'neutral',
}
