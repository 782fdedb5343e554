import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { TextRequestStatus } from '~/platform/prisma/enums'

/** A text that a seller asks to have in another language. Who takes it and does not hand it in loses it to the queue;
 * what nobody takes, or answers, lapses. */
export const textRequestLifecycle = {
  asked: { take: 'taken', withdraw: 'withdrawn', lapse: 'lapsed' },
  taken: { hand: 'handed', release: 'asked', withdraw: 'withdrawn' },
  handed: { accept: 'accepted', giveBack: 'taken', withdraw: 'withdrawn', lapse: 'lapsed' },
  accepted: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Lifecycle<TextRequestStatus>

export const nextTextRequestStatus = nextIn(textRequestLifecycle)
