import { followDecisions, recordOverpayment } from '~/domains/care/index.server'
import type { Appeal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** The decision counts from now on, as if nobody had appealed it: what was paid meanwhile is owed. */
export async function endSuspension(
  work: Work,
  { id, decisionId, suspends }: Pick<Appeal, 'id' | 'decisionId' | 'suspends'>,
): Promise<void> {
  if (!suspends) return
  const change = await work.asSystem(() =>
    work.tx.provisionChange.findUniqueOrThrow({
      where: { decisionId },
      select: { id: true, provisionId: true },
    }),
  )
  await followDecisions(work, change.provisionId)
  await recordOverpayment(work, change, id)
}
