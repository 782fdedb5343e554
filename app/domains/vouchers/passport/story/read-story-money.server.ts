import { type AccountPosting, accountCode, listAccountPostings } from '~/domains/ledger/index.server'
import type { Work } from '~/platform/work.server'
import { type StoryLine, type StoryMoney, storyLine } from './story-line'

/** More than any voucher has. */
const limit = 1000

/** What moved on the voucher, and beside it on its orders: her own part, and what the workshop got. */
export async function readStoryMoney(work: Work, voucherId: string): Promise<StoryLine[]> {
  const postings = await listAccountPostings(work.tx, accountCode.voucher(voucherId), { limit })
  const lines = postings
    .reverse()
    .map((posting) => lineOf(posting, { part: 'state', balanceTiyin: posting.balanceTiyin }, null))
  const orders = await work.tx.deviceOrder.findMany({
    where: { voucherId },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true },
  })
  for (const order of orders) {
    const held = await listAccountPostings(work.tx, accountCode.hold(order.id), { limit })
    for (const posting of held.reverse()) {
      const kind = kindOf(posting)
      // Between voucher and order it stands among the voucher's own.
      if (kind === 'voucher') continue
      const part = kind === 'provider' ? 'own' : kind === 'maker' ? 'both' : 'state'
      lines.push(lineOf(posting, { part, balanceTiyin: null }, order))
    }
  }
  return lines
}

const kindOf = ({ otherCode }: AccountPosting) => otherCode.split(':')[0] ?? ''

function lineOf(
  posting: AccountPosting,
  { part, balanceTiyin }: Pick<StoryMoney, 'part' | 'balanceTiyin'>,
  order: { id: string; number: string } | null,
): StoryLine {
  const { at, purpose: type, changeTiyin, effectKind: effect, subjectId } = posting
  return storyLine({
    ...{ at, type, order: order?.number ?? null },
    // What an order did to the voucher is known by the act's own subject.
    orderId: order?.id ?? (effect.startsWith('deviceOrder.') ? subjectId : null),
    money: { changeTiyin, balanceTiyin, otherKind: kindOf(posting), effect, part },
  })
}
