import type { Tone } from '~/ui/content/tone'

/** How an answer of a workshop stands; `taken` is of the one that was ordered. */
export const quoteTone = {
  waits: 'warning',
  stands: 'success',
  over: 'neutral',
  declined: 'neutral',
  closed: 'neutral',
} as const satisfies Record<string, Tone>

export const quoteRequestTone = {
  open: 'info',
  taken: 'success',
  withdrawn: 'neutral',
  lapsed: 'neutral',
} as const satisfies Record<string, Tone>
