import { recordAudit } from '~/domains/audit/index.server'
import { openReported } from '~/domains/market/index.server'
import type { Work } from '~/platform/work.server'
import type { Matter } from './matter'
import { readReports } from './read-reports.server'

/** Messages between buyer and seller that somebody reported, for the desk. Looking leaves an entry. */
export async function readMessages(work: Work, ids: readonly string[]): Promise<Matter[]> {
  if (ids.length === 0) return []
  const reports = await readReports(work, 'messageId', ids)
  const rows = await openReported(work, ids)
  for (const orderId of new Set(rows.map((row) => row.orderId)))
    await recordAudit(work, { subject: orderId, action: 'order.viewed' })
  for (const personId of new Set(rows.flatMap((row) => row.personId ?? [])))
    await recordAudit(work, { subject: personId, action: 'person.orderViewed' })
  return rows.map(({ orderId, personId: _, number, sentAt, ...message }) => ({
    ...message,
    ...{ kind: 'parcelMessage', stars: null, answer: null, note: null, askedNote: null },
    ...{ about: number, path: `/admin/orders/${orderId}`, at: sentAt, isDecidedByReader: false },
    reports: reports.get(message.id) ?? [],
  }))
}
