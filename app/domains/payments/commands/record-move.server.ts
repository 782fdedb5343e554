import type { Work } from '~/platform/work.server'
import type { KeptEvent } from '../kept-event'
import { openMatter } from './open-matter.server'

/** Puts the fact that an event tells by itself before the finance officers, with the payment it is about. */
export async function recordMove(
  work: Work,
  { move, provider, paymentReference, createdAt }: KeptEvent,
  paymentIntentId: string | null = null,
): Promise<string> {
  if (!move) return 'nothingMoved'
  const payment = { paymentReference: paymentReference ?? null, paymentIntentId }
  await openMatter(work, { ...move, ...payment, provider, happenedAt: createdAt })
  return 'matterOpened'
}
