import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { closeTasks } from '../desk/rows/write-tasks.server'
import { getAppealEnd } from '../queries/get-appeal-end.server'
import { type LaterEventType, writeCaseEvent } from '../rows/write-event.server'
import { sealDecisionText } from '../sealed.server'

export interface LaterDecisionInput {
  /** Locked by `takeDecidedCase`. */
  one: Case
  type: LaterEventType
  reasonCode: string
  text: string
  /** Null where the reviewer of an appeal decides: she is the second person. */
  preparedById: string | null
}

/** A decision in the place of the one before: the case stays as it was decided, what it gave changes. */
export async function recordLaterDecision(
  work: Work,
  { one, type, reasonCode, text, preparedById }: LaterDecisionInput,
): Promise<string> {
  const { personId: decidedById } = work
  if (!decidedById) throw new Error('a person decides')
  const before = await work.tx.decision.findFirstOrThrow({
    where: { caseId: one.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, outcome: true, evidence: true },
  })
  const id = newId()
  const decidedAt = work.now()
  const appealUntil = await getAppealEnd(dayOf(decidedAt), work)
  // As the portal: who decides anew has not the case in hand, which is closed.
  await work.asSystem(() =>
    work.tx.decision.create({
      data: {
        ...{ id, caseId: one.id, number: before.number + 1, supersedesId: before.id },
        ...{ outcome: before.outcome, evidence: before.evidence, reasonCode, preparedById, decidedById },
        ...{ textCipher: sealDecisionText(text, id), decidedAt, appealUntil },
      },
    }),
  )
  await closeTasks(work, one.id, 'done', ['decide'])
  await writeCaseEvent(work, { caseId: one.id, type, reasonCode, text })
  await recordAudit(work, { subject: one.id, action: type, details: { reasonCode } })
  return id
}
