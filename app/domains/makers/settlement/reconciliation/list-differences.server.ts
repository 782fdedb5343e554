import type { Context } from '~/domains/identity/context'
import { listNames } from '~/domains/identity/index.server'
import { transaction } from '~/platform/db.server'

/** Longer than a night and a day: the job has not run. */
const mostHours = 26

/** What differs, and when it was last looked at; nothing for who has nothing to do with money. */
export function listDifferences(context: Context) {
  return transaction(context, async (work) => {
    const last = await work.tx.reconciliation.findFirst({ orderBy: { at: 'desc' } })
    const rows = await work.tx.ledgerDifference.findMany({
      where: { status: { not: 'gone' } },
      orderBy: [{ status: 'asc' }, { foundAt: 'desc' }, { id: 'desc' }],
    })
    const since = last ? work.now().getTime() - last.at.getTime() : Number.POSITIVE_INFINITY
    const nameOf = await listNames(
      work,
      rows.map(({ closedById }) => closedById),
    )
    const open = rows.filter(({ status }) => status === 'open').length
    return {
      lastAt: last?.at ?? null,
      isStale: since > mostHours * 3_600_000,
      // Said only of what was looked at: no open difference, and none that somebody has closed and that still stands.
      agrees: last !== null && last.found === 0 && open === 0,
      rows: rows.map(({ closedById, ...row }) => ({
        ...row,
        closedBy: nameOf.get(closedById ?? '') ?? null,
      })),
    }
  })
}
