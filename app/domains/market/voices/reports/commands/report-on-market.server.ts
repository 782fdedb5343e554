import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { blindIndex } from '~/platform/crypto.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { findReported } from '../rows/find-reported.server'
import { reportOf } from '../rows/report-columns'
import type { ReportKind } from '../schema'

export type ReportOnMarketError = 'voices.error.notFound'

export interface ReportOnMarket {
  kind: ReportKind
  /** Slug of a product or a shop, id of what was written. */
  key: string
  reasonCode: string
  text: string | null
  /** Of a guest, by whom one report waits at a time; null when it is not known. */
  network: string | null
}

/** Somebody says that something should not stand on the market; said again while it waits it is one report. */
export async function reportOnMarket(
  work: Work,
  { kind, key, reasonCode, text, network }: ReportOnMarket,
): Promise<Result<null, ReportOnMarketError>> {
  if ((kind === 'review' || kind === 'question') && !isId(key)) return refuse('voices.error.notFound')
  const reported = await findReported(work, kind, key)
  if (!reported) return refuse('voices.error.notFound')
  const by = work.personId
    ? { reportedById: work.personId, networkIndex: null }
    : { reportedById: null, networkIndex: blindIndex('network', network ?? 'unknown') }
  const of = reportOf(kind, reported.id)
  await work.asSystem(async () => {
    // Two that are sent at once see each other here.
    const lock = `report:${reported.id}:${by.reportedById ?? by.networkIndex}`
    await lockName(work, lock)
    if ((await work.tx.marketReport.count({ where: { ...of, ...by, status: 'open' } })) > 0) return
    await work.tx.marketReport.create({
      data: { id: newId(), ...of, ...by, reasonCode, text, reportedAt: work.now() },
    })
  })
  return ok(null)
}
