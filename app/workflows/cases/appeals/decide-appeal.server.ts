import {
  applyChange,
  lockChange,
  type PrepareChangeError,
  prepareChange,
  recordOverpayment,
  type SetAsideError,
  setChangeAside,
  withdrawChange,
} from '~/domains/care/index.server'
import { appealReason } from '~/domains/care/schema'
import { type AnswerAppealError, answerAppeal, recordLaterDecision } from '~/domains/cases/index.server'
import type { AnswerAppealInput } from '~/domains/cases/schema'
import { ok, type Result } from '~/lib/result'
import type { Appeal, Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { endSuspension } from './end-suspension.server'

export type DecideAppealError = AnswerAppealError | SetAsideError | PrepareChangeError

/** What the reviewer makes of what was given, where she changes it. */
interface ChangedTerms {
  monthlyTiyin?: bigint | null
  /** First month on which it counts; absent: from the beginning. */
  fromMonth?: Date | null
  untilOn?: string | null
}

type DecidedAppeal = AnswerAppealInput & ChangedTerms

/**
 * The answer to an appeal, with what follows from it. A refusal that is set aside is decided anew. A later decision
 * counts from now on, or is set aside and what was given stands as before it. What was given stays where the approval
 * was appealed; the reviewer says how much of it, or until when, or leaves that to other people of the centre.
 */
export async function decideAppeal(
  work: Work,
  { monthlyTiyin, fromMonth, untilOn, ...input }: DecidedAppeal,
): Promise<Result<{ isReopened: boolean }, DecideAppealError>> {
  const { outcome, text } = input
  const answered = await answerAppeal(work, input)
  if (!answered.ok) return answered
  const { appeal, one } = answered.value
  if (appeal.ground === 'refused') return ok({ isReopened: outcome !== 'uphold' })
  if (outcome === 'uphold') await endSuspension(work, appeal)
  else {
    const change = { appeal, one, text, outcome }
    // As the portal: a reviewer of another centre sees it no more, now that she has answered.
    const followed = await work.asSystem(() =>
      appeal.ground === 'later'
        ? restoreGiven(work, change)
        : changeGiven(work, change, { monthlyTiyin, fromMonth, untilOn }),
    )
    if (!followed.ok) return followed
  }
  return ok({ isReopened: false })
}

const said = { reasonCode: appealReason, preparedById: null }

interface Changing {
  appeal: Appeal
  one: Case
  text: string
  outcome: 'change' | 'return'
}

/** What was given stands as before the later decision; where the reviewer decides, by a decision of hers. */
async function restoreGiven(
  work: Work,
  { appeal, one, text, outcome }: Changing,
): Promise<Result<null, DecideAppealError>> {
  const aside = await setChangeAside(work, appeal)
  if (!aside.ok || outcome === 'return') return aside
  await recordLaterDecision(work, { one, type: 'application.provisionRestored', ...said, text })
  return ok(null)
}

/** Another sum, or another last day: decided by the reviewer, who is the second person. */
async function changeGiven(
  work: Work,
  { appeal, one, text, outcome }: Changing,
  { monthlyTiyin = null, fromMonth, untilOn = null }: ChangedTerms,
): Promise<Result<null, DecideAppealError>> {
  if (outcome === 'return') return ok(null)
  const provision = await work.tx.provision.findUniqueOrThrow({
    where: { caseId: one.id },
    select: { fromOn: true },
  })
  const change = {
    ...{ caseId: one.id, act: 'change' as const, monthlyTiyin, untilOn, text, appealId: appeal.id },
    ...{ fromMonth: fromMonth ?? provision.fromOn, reasonCode: said.reasonCode },
  }
  // What was prepared before the appeal is not decided any more.
  const earlier = await lockChange(work, one.id)
  if (earlier) await withdrawChange(work, earlier)
  const prepared = await prepareChange(work, change)
  if (!prepared.ok) return prepared
  const waiting = await lockChange(work, one.id)
  if (!waiting) throw new Error('it was prepared')
  const type = 'application.provisionChanged' as const
  const decisionId = await recordLaterDecision(work, { one, type, ...said, text })
  await applyChange(work, { change: waiting, decisionId })
  await recordOverpayment(work, waiting)
  return ok(null)
}
