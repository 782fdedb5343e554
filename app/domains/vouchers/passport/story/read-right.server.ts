import type { Work } from '~/platform/work.server'
import { type StoryLine, storyLine } from './story-line'

/** How the right came to be, and its time in the queue for money; nothing of a voucher in the place of another one. */
export async function readRight(work: Work, voucherId: string): Promise<StoryLine[]> {
  const voucher = await work.tx.voucher.findUniqueOrThrow({
    where: { id: voucherId },
    select: {
      replacesId: true,
      entitlement: {
        select: {
          grantedAt: true,
          renewalId: true,
          wait: { select: { status: true, closedAt: true } },
        },
      },
    },
  })
  const { grantedAt: at, renewalId, wait } = voucher.entitlement
  if (voucher.replacesId) return []
  const lines = [storyLine({ at, type: renewalId ? 'right.renewed' : 'right.decided' })]
  if (wait) lines.push(storyLine({ at, type: 'right.waiting' }))
  if (wait?.closedAt && wait.status === 'served')
    lines.push(storyLine({ at: wait.closedAt, type: 'right.served' }))
  return lines
}
