import type { Work } from '~/platform/work.server'
import { type StoryLine, storyLine } from './story-line'

/** What somebody prepared, and what was taken back or lapsed: what was decided is an event of the voucher. */
export async function readPrepared(work: Work, voucherId: string): Promise<StoryLine[]> {
  const changes = await work.tx.voucherChange.findMany({
    where: { voucherId },
    select: { act: true, status: true, reasonCode: true, preparedAt: true, closedAt: true },
  })
  return changes.flatMap(({ act, status, reasonCode, preparedAt, closedAt }) => {
    const prepared = storyLine({ at: preparedAt, type: 'voucher.changePrepared', reasonCode, act })
    const isOver = closedAt && (status === 'withdrawn' || status === 'lapsed')
    const type = status === 'lapsed' ? 'voucher.changeLapsed' : 'voucher.changeWithdrawn'
    return isOver ? [prepared, storyLine({ at: closedAt, type, reasonCode, act })] : [prepared]
  })
}
