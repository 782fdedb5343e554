import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { getVersion } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Appeal, Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { closeTasks, openTasks } from '../../desk/rows/write-tasks.server'
import { nextAppealStatus, nextCaseStatus } from '../../lifecycle'
import { tellApplicant, tellStaff } from '../../rows/tell.server'
import type { AnswerAppealInput } from '../../schema'
import { sealAppealAnswer } from '../../sealed.server'
import { type ReviewError, takeAppealInHand } from '../rows/take-appeal-in-hand.server'
import { writeAppealEvent } from '../rows/write-appeal-event.server'

export type AnswerAppealError = ReviewError | 'applications.error.appealOutcomeMissing'

const events = {
  uphold: 'application.appealUpheld',
  change: 'application.appealChanged',
  return: 'application.appealReturned',
} as const

export interface AnsweredAppeal {
  appeal: Appeal
  one: Case
}

/**
 * The reviewer lets the decision stand, or sets it aside: then she decides anew herself, where the case is her
 * centre's, or other people of its centre do. The reasons go to the person. A case that was approved stays approved:
 * what becomes of what it gave is for whoever calls.
 */
export async function answerAppeal(
  work: Work,
  { appealId, outcome, text }: AnswerAppealInput,
): Promise<Result<AnsweredAppeal, AnswerAppealError>> {
  const taken = await takeAppealInHand(work, { appealId, move: outcome })
  if (!taken.ok) return taken
  const { one } = taken.value
  const status = nextAppealStatus(taken.value.appeal.status, outcome)
  if (!status) return refuse('applications.error.appealMoved')
  const { ground, centreCode } = taken.value.appeal
  // A case is decided anew at home.
  if (outcome === 'change' && ground === 'refused' && one.centreCode !== centreCode) {
    return refuse('applications.error.appealOutcomeMissing')
  }
  const appeal = await work.tx.appeal.update({
    where: { id: appealId },
    data: { status, answerCipher: sealAppealAnswer(text, appealId), closedAt: work.now() },
  })
  await closeTasks(work, one.id, 'done', ['appeal'])
  if (outcome !== 'uphold' && appeal.ground === 'refused')
    await reopen(work, { appeal, one, move: outcome === 'change' ? 'decideAnew' : 'reopen' })
  if (outcome === 'return' && appeal.ground !== 'refused') await askAnew(work, one)
  await writeAppealEvent(work, { caseId: one.id, type: events[outcome], text })
  const variables = { number: one.number }
  const what = `appeal-${appealId}-answered`
  await tellApplicant(work, one, { what, template: 'notifications.appealDecided', variables })
  if (outcome !== 'return') return ok({ appeal, one })
  await tellStaff(work, {
    key: `application:${one.id}:${what}-reopened`,
    personId: null,
    roleHolders: { role: 'inson_head', organisationId: one.centreCode },
    template: 'notifications.caseReopened',
    variables,
    caseId: one.id,
  })
  return ok({ appeal, one })
}

/** Other people of the centre decide anew what was given; the task says until when. */
async function askAnew(work: Work, one: Case): Promise<void> {
  const { dueOn } = await readTerms(work, one)
  await openTasks(work, { caseId: one.id, assigneeId: null, dueOn }, ['decide'])
}

async function readTerms(work: Work, { serviceCode, journeyVersion }: Case) {
  const version = await getVersion(work, serviceCode, journeyVersion)
  if (!version) throw new Error('a case is worked on under a version')
  const { workingDays, tasks } = version.definition
  return { tasks, dueOn: addWorkingDays(dayOf(work.now()), workingDays, await listHolidays(work)) }
}

interface Reopening {
  appeal: Appeal
  one: Case
  move: 'reopen' | 'decideAnew'
}

/** The case begins anew with other people. With the portal's eyes: a closed case is nobody's to change. */
async function reopen(work: Work, { appeal, one, move }: Reopening): Promise<void> {
  const status = nextCaseStatus(one.status, move)
  if (!status) throw new Error(`${move} from ${one.status}`)
  const { tasks, dueOn } = await readTerms(work, one)
  const assigneeId = move === 'decideAnew' ? work.personId : null
  await work.asSystem(() =>
    work.tx.case.update({
      where: { id: one.id },
      data: {
        ...{ status, dueOn, decidedAt: null, version: { increment: 1 }, updatedAt: work.now() },
        assigneeId,
        barredIds: [...new Set([...one.barredIds, ...appeal.excludedIds])],
      },
    }),
  )
  await openTasks(work, { caseId: one.id, assigneeId, dueOn }, tasks)
}
