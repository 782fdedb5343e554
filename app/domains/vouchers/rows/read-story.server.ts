import { accountCode, listAccountPostings } from '~/domains/ledger/index.server'
import type { VoucherAct } from '~/platform/prisma/enums'
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
  /** What staff wanted done; null unless a change was prepared, taken back, or lapsed. */
  act: VoucherAct | null
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
        ...{ ...event, act: null, order: null, money: null },
        text: texts.get(`${event.type} ${event.at.getTime()}`) ?? null,
      })),
      ...ofOrders.map(({ order, ...event }) => ({
        ...{ ...event, text: null, act: null, order: order.number, money: null },
      })),
    ]
    const lines: StoryLine[] = [...events, ...(await readMoney(work, voucherId))]
    if (forStaff) lines.push(...(await readPrepared(work, voucherId)))
    return lines.sort((one, other) => +one.at - +other.at)
  })
}

/** What somebody prepared, and what was taken back or lapsed: what was decided is an event of the voucher. */
async function readPrepared(work: Work, voucherId: string): Promise<StoryLine[]> {
  const changes = await work.tx.voucherChange.findMany({
    where: { voucherId },
    select: { act: true, status: true, reasonCode: true, preparedAt: true, closedAt: true },
  })
  return changes.flatMap(({ act, status, reasonCode, preparedAt, closedAt }) => {
    const line = { actorRole: null, reasonCode, text: null, act, order: null, money: null }
    const prepared = { ...line, at: preparedAt, type: 'voucher.changePrepared' }
    const isOver = closedAt && (status === 'withdrawn' || status === 'lapsed')
    const type = status === 'lapsed' ? 'voucher.changeLapsed' : 'voucher.changeWithdrawn'
    return isOver ? [prepared, { ...line, at: closedAt, type }] : [prepared]
  })
}

async function readMoney(work: Work, voucherId: string): Promise<StoryLine[]> {
  const postings = await listAccountPostings(work.tx, accountCode.voucher(voucherId), { limit: most })
  let balanceTiyin = 0n
  return postings.reverse().map(({ at, purpose, otherCode, changeTiyin }) => {
    balanceTiyin += changeTiyin
    const otherKind = otherCode.split(':')[0] ?? ''
    return {
      ...{ at, type: purpose, actorRole: null, reasonCode: null, text: null, act: null, order: null },
      money: { changeTiyin, balanceTiyin, otherKind },
    }
  })
}
