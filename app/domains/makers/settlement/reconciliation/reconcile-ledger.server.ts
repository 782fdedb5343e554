import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { comparisons, type DifferenceKind, differenceKinds } from './comparisons'

interface Difference {
  kind: DifferenceKind
  subject: string
  expected: bigint
  found: bigint
}

/** Rows of one kind that are kept; where more differ, something is wrong that no list of them makes clearer. */
const mostOfKind = 200

/** Lays the ledger beside all that it came from. What differs is kept once; what no longer does is marked as gone. */
export function reconcileLedger(context: Context): Promise<{ found: number }> {
  return transaction(context, (work) =>
    work.asSystem(async () => {
      await lockName(work, 'reconcile-ledger')
      const found: Difference[] = []
      for (const kind of differenceKinds) found.push(...(await compare(work, kind)))
      const known = await work.tx.ledgerDifference.findMany({ where: { status: { not: 'gone' } } })
      const keys = new Set(known.map((row) => keyOf({ ...row, ...sumsOf(row) })))
      const fresh = found.filter((one) => !keys.has(keyOf(one)))
      await work.tx.ledgerDifference.createMany({
        data: fresh.map(({ expected, found: standing, ...one }) => ({
          ...{ ...one, id: newId(), status: 'open', foundAt: work.now() },
          ...{ expectedTiyin: expected, foundTiyin: standing },
        })),
      })
      const seen = new Set(found.map(keyOf))
      const gone = known.filter(
        (row) => row.status === 'open' && !seen.has(keyOf({ ...row, ...sumsOf(row) })),
      )
      await work.tx.ledgerDifference.updateMany({
        where: { id: { in: gone.map(({ id }) => id) } },
        data: { status: 'gone', closedAt: work.now() },
      })
      await work.tx.reconciliation.create({ data: { id: newId(), at: work.now(), found: found.length } })
      return { found: found.length }
    }),
  )
}

function compare(work: Work, kind: DifferenceKind): Promise<Difference[]> {
  // The text is one of the program's own; nothing of anybody else's is in it.
  return work.tx.$queryRawUnsafe<Difference[]>(
    `select '${kind}' as kind, subject, expected::bigint as expected, found::bigint as found
       from (${comparisons[kind]}) differing order by subject limit ${mostOfKind}`,
  )
}

const sumsOf = (row: { expectedTiyin: bigint; foundTiyin: bigint }) => ({
  expected: row.expectedTiyin,
  found: row.foundTiyin,
})

const keyOf = ({ kind, subject, expected, found }: Omit<Difference, 'kind'> & { kind: string }) =>
  [kind, subject, expected, found].join(' ')
