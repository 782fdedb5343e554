import type { Tone } from '~/ui/content/tone'

/** Of a parcel's state, as its buyer and the desk read it: what waits for the buyer's word is warm. */
export const parcelTones = {
  paid: 'info',
  accepted: 'info',
  packed: 'info',
  shipped: 'warning',
  delivered: 'warning',
  received: 'success',
  cancelled: 'neutral',
} as const satisfies Record<string, Tone>
