import type { Work } from '~/platform/work.server'
import type { Matter } from './matter'

type Column = 'productId' | 'sellerId' | 'reviewId' | 'questionId' | 'messageId'

/** What waits of what was reported of these things, by the id of each. */
export async function readReports(
  work: Work,
  column: Column,
  ids: readonly string[],
): Promise<Map<string, Matter['reports']>> {
  const rows = await work.tx.marketReport.findMany({
    where: { [column]: { in: [...ids] }, status: 'open' },
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, reasonCode: true, text: true },
      ...{ productId: true, sellerId: true, reviewId: true, questionId: true, messageId: true },
    },
  })
  const found = new Map<string, Matter['reports']>()
  for (const { id, reasonCode, text, ...of } of rows) {
    const key = of[column] ?? ''
    found.set(key, [...(found.get(key) ?? []), { id, reasonCode, text }])
  }
  return found
}
