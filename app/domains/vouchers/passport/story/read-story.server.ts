import type { Work } from '~/platform/work.server'
import { readChangeTexts } from '../../changes/rows/read-change-texts.server'
import { readOrderDetails } from './read-order-details.server'
import { readPrepared } from './read-prepared.server'
import { readRight } from './read-right.server'
import { readStoryMoney } from './read-story-money.server'
import { readVisits } from './read-visits.server'
import { type StoryLine, storyLine } from './story-line'

/**
 * The whole story of a voucher, the oldest first. With the portal's eyes: whether the reader may is asked before. What
 * staff only prepared is told to staff.
 */
export function readStory(
  work: Work,
  voucherId: string,
  { forStaff = false }: { forStaff?: boolean } = {},
): Promise<StoryLine[]> {
  return work.asSystem(async () => {
    const lines = [
      ...(await readRight(work, voucherId)),
      ...(await readVoucherEvents(work, voucherId)),
      ...(await readOrderEvents(work, voucherId)),
      ...(await readVisits(work, voucherId)),
      ...(await readStoryMoney(work, voucherId)),
      ...(forStaff ? await readPrepared(work, voucherId) : []),
    ]
    return lines.sort((one, other) => +one.at - +other.at)
  })
}

const columns = { type: true, actorRole: true, reasonCode: true, at: true } as const

async function readVoucherEvents(work: Work, voucherId: string): Promise<StoryLine[]> {
  const textOf = await readChangeTexts(work, voucherId)
  const events = await work.tx.voucherEvent.findMany({
    where: { voucherId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  return events.map((event) => storyLine({ ...event, text: textOf(event) }))
}

/** What person and workshop wrote to each other stands on the order, not here. */
async function readOrderEvents(work: Work, voucherId: string): Promise<StoryLine[]> {
  const detailsOf = await readOrderDetails(work, voucherId)
  const events = await work.tx.deviceOrderEvent.findMany({
    where: { order: { voucherId } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      ...columns,
      order: { select: { id: true, number: true } },
      assistance: { select: { organisationId: true } },
    },
  })
  return events.map(({ order, assistance: help, ...event }) =>
    storyLine({
      ...event,
      ...{ order: order.number, orderId: order.id, help },
      ...detailsOf({ ...event, orderId: order.id }),
    }),
  )
}
