import type { Tx } from '~/platform/db.server'
import type { CheckAnswer, CheckId } from '../eligibility'
import { openCheckAnswer } from '../sealed.server'

export interface ReadCheck extends CheckAnswer {
  id: CheckId
  /** The day the answer stands for; null unless the register answered. */
  asOf: Date | null
  requestedAt: Date
  /** Null while no answer has come. */
  respondedAt: Date | null
}

/** The latest answer of each register about a case. A question that was never answered is not known. */
export async function readChecksIn(tx: Tx, applicationId: string): Promise<ReadCheck[]> {
  const rows = await tx.agencyCheck.findMany({
    where: { applicationId },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
  })
  const outcomes = {
    found: 'found',
    not_found: 'notFound',
    not_known: 'notKnown',
    waiting: 'notKnown',
  } as const
  const latest = new Map<string, ReadCheck>()
  for (const row of rows) {
    latest.set(row.source, {
      id: row.source as CheckId,
      outcome: outcomes[row.outcome],
      facts: openCheckAnswer(row.answerCipher, row.id),
      asOf: row.asOf,
      requestedAt: row.requestedAt,
      respondedAt: row.respondedAt,
    })
  }
  return [...latest.values()]
}
