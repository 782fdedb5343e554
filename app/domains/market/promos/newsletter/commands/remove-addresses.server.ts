import type { Work } from '~/platform/work.server'

/**
 * Erases addresses of whoever ended, and of whoever did not confirm in time: that she agreed, to which text and when, and
 * when she ended it, stays. Answers how many. The portal's own act.
 */
export async function removeAddresses(work: Work): Promise<number> {
  const erased = { emailIndex: null, emailCipher: null, secretCipher: null }
  const ended = await work.tx.newsletterSubscription.updateMany({
    where: { status: 'ended', emailIndex: { not: null } },
    data: erased,
  })
  const lapsed = await work.tx.newsletterSubscription.updateMany({
    where: { status: 'asked', confirmUntil: { lte: work.now() } },
    data: { ...erased, status: 'lapsed', confirmCipher: null, endedAt: work.now() },
  })
  return ended.count + lapsed.count
}
