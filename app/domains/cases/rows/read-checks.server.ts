import type { CheckAnswer } from '~/domains/services/index.server'
import type { AgencySilence } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { retryAt } from '../agencies/retries'
import { judgedOutcomes } from '../rules'
import { openCheckAnswer } from '../sealed.server'

export interface ReadCheck extends CheckAnswer {
  id: string
  /** The day the answer stands for; null unless the register answered. */
  asOf: Date | null
  requestedAt: Date
  /** Null while no answer has come. */
  respondedAt: Date | null
  /** Why there was no answer; null where there is one, and where nobody could be asked about. */
  silence: AgencySilence | null
  attempt: number
  /** When the portal asks again by itself; null when it does not. */
  retryAt: Date | null
}

export interface ReadChecks {
  /** The latest answers about what was sent last. */
  fresh: ReadCheck[]
  /** The latest about what was sent before: they say nothing about what was sent since. */
  earlier: ReadCheck[]
}

/** What the registers said about a case before and after it was last sent. What was never answered is not known. */
export async function readChecks(work: Work, caseId: string, sentAt: Date): Promise<ReadChecks> {
  const rows = await work.tx.agencyCheck.findMany({
    where: { caseId },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
  })
  const fresh = new Map<string, ReadCheck>()
  const earlier = new Map<string, ReadCheck>()
  for (const row of rows) {
    const latest = row.requestedAt >= sentAt ? fresh : earlier
    latest.set(row.source, {
      id: row.source,
      outcome: judgedOutcomes[row.outcome],
      facts: openCheckAnswer(row.answerCipher, row.id),
      asOf: row.asOf,
      requestedAt: row.requestedAt,
      respondedAt: row.respondedAt,
      silence: row.silence,
      attempt: row.attempt,
      retryAt: row.respondedAt && retryAt({ ...row, respondedAt: row.respondedAt }),
    })
  }
  return { fresh: [...fresh.values()], earlier: [...earlier.values()] }
}
