import type { AccountPosting } from '~/domains/ledger/index.server'
import type { Work } from '~/platform/work.server'

/** What a movement on a maker's account belongs to: an order of hers, or a batch that paid her. */
export type MakerPaper = { kind: 'order'; id: string; number: string } | { kind: 'batch'; number: string }

type Posting = Pick<AccountPosting, 'otherCode' | 'subjectId'>

/** Finds for each of these movements the order or batch it belongs to; null where it is neither. */
export async function findMakerPapers(
  work: Work,
  makerId: string,
  lines: readonly Posting[],
): Promise<(line: Posting) => MakerPaper | null> {
  const subjects = [...new Set(lines.flatMap(({ subjectId }) => subjectId ?? []))]
  const held = lines.flatMap(({ otherCode }) => orderIdOf(otherCode) ?? [])
  const orders = await work.tx.deviceOrder.findMany({
    where: { makerId, id: { in: [...held, ...subjects] } },
    select: { id: true, number: true },
  })
  const transfers = await work.tx.makerTransfer.findMany({
    where: { makerId, id: { in: subjects } },
    select: { id: true, batch: { select: { number: true } } },
  })
  const clawbacks = await work.tx.makerClawback.findMany({
    where: { makerId, id: { in: subjects } },
    select: { id: true, order: { select: { id: true, number: true } } },
  })
  const papers = new Map<string, MakerPaper>([
    ...orders.map((order) => [order.id, { kind: 'order', ...order }] as const),
    ...transfers.map(({ id, batch }) => [id, { kind: 'batch', ...batch }] as const),
    ...clawbacks.map(({ id, order }) => [id, { kind: 'order', ...order }] as const),
  ])
  return ({ otherCode, subjectId }) =>
    papers.get(orderIdOf(otherCode) ?? '') ?? papers.get(subjectId ?? '') ?? null
}

function orderIdOf(code: string): string | null {
  return code.startsWith('hold:') ? code.slice(5) : null
}
