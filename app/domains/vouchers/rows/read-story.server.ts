import { accountCode, listAccountPostings } from '~/domains/ledger/index.server'
import type { Work } from '~/platform/work.server'
import { readChangeTexts } from '../changes/rows/read-change-texts.server'

/** One line of all that happened to a voucher: an event, of it or of an order on it, or money that moved. */
export interface StoryLine {
  at: Date
  /** Event (`voucher.issued`), or what the money was for. */
  type: string
  /** Who did it; null of money, which the portal moves. */
  actorRole: string | null
  reasonCode: string | null
  text: string | null
  /** Number of the order that it happened to; null of the voucher itself. */
  order: string | null
  /** Null unless money moved. */
  money: {
    /** Tiyin; below zero when it left the voucher. */
    changeTiyin: bigint
    /** Tiyin on the voucher after it. */
    balanceTiyin: bigint
    /** Kind of the account on the other side. */
    otherKind: string
  } | null
}

/** More than any voucher has. */
const most = 1000

/** The whole story of a voucher, the oldest first. With the portal's eyes: whether the reader may is asked before. */
export function readStory(work: Work, voucherId: string): Promise<StoryLine[]> {
  return work.asSystem(async () => {
    const { tx } = work
    const texts = await readChangeTexts(work, voucherId)
    const columns = { type: true, actorRole: true, reasonCode: true, at: true } as const
    const own = await tx.voucherEvent.findMany({
      where: { voucherId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: columns,
    })
    const ofOrders = await tx.deviceOrderEvent.findMany({
      where: { order: { voucherId } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { ...columns, order: { select: { number: true } } },
    })
    const events = [
      ...own.map((event) => ({
        ...{ ...event, order: null, money: null },
        text: texts.get(`${event.type} ${event.at.getTime()}`) ?? null,
      })),
      ...ofOrders.map(({ order, ...event }) => ({
        ...{ ...event, text: null, order: order.number, money: null },
      })),
    ]
    const lines: StoryLine[] = [...events, ...(await readMoney(work, voucherId))]
    return lines.sort((one, other) => +one.at - +other.at)
  })
}

async function readMoney(work: Work, voucherId: string): Promise<StoryLine[]> {
  const postings = await listAccountPostings(work.tx, accountCode.voucher(voucherId), { limit: most })
  let balanceTiyin = 0n
  return postings.reverse().map(({ at, purpose, otherCode, changeTiyin }) => {
    balanceTiyin += changeTiyin
    const otherKind = otherCode.split(':')[0] ?? ''
    return {
      ...{ at, type: purpose, actorRole: null, reasonCode: null, text: null, order: null },
      money: { changeTiyin, balanceTiyin, otherKind },
    }
  })
}
