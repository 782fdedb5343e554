import type { Context } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { markCase, readCaseKnownBy } from '../rows/mark-case.server'

const atOnce = 200

/** Makes the cases of a centre that has closed known to the search of the one that has them now: some, then the next ones. */
export async function markMoved(
  context: Context,
  { fromCode, after }: { fromCode: string; after: string | null },
): Promise<void> {
  await perform(context, markSome, { fromCode, after })
}

async function markSome(work: Work, { fromCode, after }: { fromCode: string; after: string | null }) {
  const rows = await work.tx.case.findMany({
    where: {
      moves: { some: { fromCode, reason: 'centre_closed' } },
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
  for (const one of rows) await markCase(work, one, await readCaseKnownBy(work, one))
  const last = rows.at(-1)
  if (last && rows.length === atOnce)
    await enqueue(work, 'applications.markMoved', { fromCode, after: last.id })
}
