import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { DecisionEvidence } from '~/platform/prisma/enums'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import { openTasks } from '../desk/rows/write-tasks.server'
import { writeMove } from '../rows/move-case.server'
import type { CaseToDecide } from '../rows/take-case-to-decide.server'
import { sealDecisionText, sealReceipt } from '../sealed.server'

export interface RecordDecisionInput {
  outcome: 'approved' | 'refused'
  reasonCode: string
  text?: string | undefined
  /** Null for a refusal. */
  evidence: DecisionEvidence | null
  /** Midnight UTC. */
  appealUntil: Date
}

/**
 * Writes the decision on a case that `takeCaseToDecide` cleared; after an appeal it takes the place of the one that was
 * set aside. Answers its number in the case.
 */
export async function recordDecision(
  work: Work,
  one: CaseToDecide,
  { outcome, reasonCode, text, evidence, appealUntil }: RecordDecisionInput,
): Promise<number> {
  const id = newId()
  const decidedAt = work.now()
  if (!work.personId) throw new Error('a person decides')
  const before = await work.tx.decision.findFirst({
    where: { caseId: one.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  const number = (before?.number ?? 0) + 1
  const row = {
    ...{ id, application_id: one.id, number, supersedes_id: before?.id ?? null },
    ...{ outcome, reason_code: reasonCode, evidence, appeal_until: appealUntil },
    text_cipher: text ? sealDecisionText(text, id) : null,
    receipt_cipher: sealReceipt(one.receipt, id),
    // A refusal needs nobody else.
    prepared_by_id: outcome === 'approved' ? one.preparedById : null,
    ...{ decided_by_id: work.personId, decided_at: decidedAt },
  }
  await work.tx.$executeRaw`insert into decision ${asRows('decision', [row])}`
  await writeMove(work, one, {
    move: outcome === 'approved' ? 'approve' : 'refuse',
    type: `application.${outcome}`,
    decidedAt,
    reasonCode,
    ...(text && { text }),
    ...(evidence && { details: { evidence } }),
  })
  const { outcome: given } = one.definition
  if (outcome === 'approved' && given.kind === 'referral') {
    const dueOn = addWorkingDays(dayOf(decidedAt), given.workingDays, await listHolidays(work))
    await openTasks(work, { caseId: one.id, assigneeId: work.personId, dueOn }, ['refer'])
  }
  return number
}
