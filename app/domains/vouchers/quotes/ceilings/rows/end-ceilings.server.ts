import type { Work } from '~/platform/work.server'

/**
 * The price that the State was asked to pay cannot be taken any more, or the person takes back what she asked: nothing is
 * left to decide. Called with the portal's eyes, under the lock of the voucher.
 */
export async function endCeilings(work: Work, voucherId: string): Promise<number> {
  const { count } = await work.tx.ceilingRequest.updateMany({
    where: { voucherId, status: 'asked' },
    data: { status: 'withdrawn', closedAt: work.now() },
  })
  return count
}
