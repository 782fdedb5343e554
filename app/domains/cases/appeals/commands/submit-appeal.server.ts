import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { AppealChannel, AppealGround } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { openTasks } from '../../desk/rows/write-tasks.server'
import { hasCaseRole, maySee } from '../../policy'
import { lockCase, lockOwnCase } from '../../rows/lock-case.server'
import { markCase, readCaseKnownBy } from '../../rows/mark-case.server'
import { refuseOwnCase } from '../../rows/move-case.server'
import { readDecision } from '../../rows/read-decision.server'
import { tellApplicant, tellStaff } from '../../rows/tell.server'
import { sealAppealText } from '../../sealed.server'
import { chooseReviewingCentre } from '../rows/choose-reviewing-centre.server'
import { writeAppealEvent } from '../rows/write-appeal-event.server'
import { groundsOf } from '../rules'

export type SubmitAppealError =
  | 'applications.error.notFound'
  | 'applications.error.notAppealable'
  | 'applications.error.appealOver'
  | 'applications.error.appealFiled'
  | 'applications.error.appealGroundMissing'
  | 'sides.error.workOnCase'

/** Working days to answer an appeal where the parameter is missing (example value). */
const fallbackReviewDays = 15n

export interface AppealToSubmit {
  caseId: string
  text: string
  channel: AppealChannel
  /** What of an approval it is about; a refusal and a later decision say it themselves. */
  ground?: AppealGround | undefined
}

/**
 * Whoever applied does not agree with a decision; at the desk it is written down for her. Somebody else looks at it.
 * `suspends`: what a later decision took away stays meanwhile, and whoever calls sees to it.
 */
export async function submitAppeal(
  work: Work,
  { caseId, text, channel, ground: said }: AppealToSubmit,
): Promise<Result<{ suspends: boolean }, SubmitAppealError>> {
  const found = channel === 'portal' ? await lockOwnCase(work, caseId) : await lockAtDesk(work, caseId)
  if (!found) return refuse('applications.error.notFound')
  const own = channel === 'portal' ? null : await refuseOwnCase(work, found)
  if (own) return own
  const decision = await readDecision(work, caseId)
  const isGiven = found.status === 'approved' && decision?.isProvided
  if (!decision?.isLast || !(found.status === 'refused' || isGiven))
    return refuse('applications.error.notAppealable')
  const before = await work.tx.appeal.findFirst({
    where: { decisionId: decision.id, status: { not: 'withdrawn' } },
    select: { id: true },
  })
  if (before) return refuse('applications.error.appealFiled')
  const today = dayOf(work.now())
  if (decision.appealUntil < today) return refuse('applications.error.appealOver')
  const grounds = groundsOf(decision)
  const ground = grounds.length === 1 ? grounds[0] : grounds.find((one) => one === said)
  if (!ground) return refuse('applications.error.appealGroundMissing')
  const centreCode = await chooseReviewingCentre(work, found, decision.decidedById)
  if (!work.personId || !centreCode) throw new Error('an appeal is filed by somebody, and goes somewhere')

  const id = newId()
  const days = await getParameter('appeal-review-days', today, work)
  const dueOn = addWorkingDays(today, Number(days?.value ?? fallbackReviewDays), await listHolidays(work))
  const { suspends } = await work.tx.appeal.create({
    data: {
      ...{ id, caseId, decisionId: decision.id, channel, ground, centreCode, dueOn },
      ...{ textCipher: sealAppealText(text, id), filedById: work.personId, filedAt: work.now() },
    },
  })
  if (centreCode !== found.centreCode) {
    // There it is looked for by name, too.
    await work.asSystem(async () =>
      markCase(work, found, { ...(await readCaseKnownBy(work, found)), centreCode }),
    )
  }
  await openTasks(work, { caseId, assigneeId: null, dueOn }, ['appeal'])
  const reasonCode = channel === 'portal' ? undefined : channel
  await writeAppealEvent(work, { caseId, type: 'application.appealFiled', reasonCode, text })
  const variables = { number: found.number, dueOn: isoDay(dueOn) }
  const what = `appeal-${id}`
  await tellApplicant(work, found, { what, template: 'notifications.appealFiled', variables })
  await tellStaff(work, {
    key: `application:${caseId}:${what}-received`,
    personId: null,
    roleHolders: { role: 'inson_head', organisationId: centreCode },
    template: 'notifications.appealReceived',
    variables,
    caseId,
  })
  return ok({ suspends })
}

/** A case of the centre that somebody applied for. */
async function lockAtDesk(work: Work, caseId: string) {
  const one = hasCaseRole(work) ? await lockCase(work, caseId) : null
  return one?.applicantId && maySee(work, one) ? one : null
}
