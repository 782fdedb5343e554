import { recordAudit } from '~/domains/audit/index.server'
import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isOwnAccreditation } from '../policy'
import { lockDecision, sideOf } from '../rows/take-decision.server'
import { tellApprovers } from '../rows/tell-about.server'
import { appealAnswerDays, appealDays, isAppealable } from '../rules'

export type SubmitMakerAppealError =
  | 'accreditation.error.notFound'
  | 'accreditation.error.notAppealable'
  | 'accreditation.error.appealedAlready'

/** A workshop says that what was decided against it is wrong; an approver who did neither answers by a day. */
export async function submitMakerAppeal(
  work: Work,
  { decisionId, text }: { decisionId: string; text: string },
): Promise<Result<{ answerBy: Date }, SubmitMakerAppealError>> {
  const taken = await work.asSystem(() => lockDecision(work, decisionId))
  const { personId: filedById } = work
  if (!taken || !filedById) return refuse('accreditation.error.notFound')
  const { applicantId, makerId } = sideOf(taken)
  if (!isOwnAccreditation(work, { applicantId: applicantId ?? '', makerId }))
    return refuse('accreditation.error.notFound')
  const { decision } = taken
  if (decision.status !== 'approved') return refuse('accreditation.error.notFound')
  const today = dayOf(work.now())
  const parameter = await getParameter('maker-appeal-days', today, work)
  const lastDay = addDays(dayOf(decision.closedAt ?? work.now()), Number(parameter?.value ?? appealDays))
  if (!isAppealable(decision.act) || today > lastDay) return refuse('accreditation.error.notAppealable')
  const answerBy = addWorkingDays(today, appealAnswerDays, await listHolidays(work))
  return work.asSystem(async () => {
    if (await work.tx.makerAppeal.count({ where: { decisionId } }))
      return refuse('accreditation.error.appealedAlready')
    await work.tx.makerAppeal.create({
      data: { id: newId(), decisionId, text, filedById, filedAt: work.now(), answerBy },
    })
    const subject = decision.accreditationId ?? decision.makerId ?? ''
    await recordAudit(work, {
      subject,
      action: 'accreditation.appealFiled',
      details: { makerAct: decision.act },
    })
    const path = decision.accreditationId
      ? `/admin/accreditations/${decision.accreditationId}`
      : `/admin/accreditations/makers/${decision.makerId}`
    await tellApprovers(work, `${decisionId}:appealed`, path)
    return ok({ answerBy })
  })
}
