import { recordAudit } from '~/domains/audit/index.server'
import { getCitizenSide, refuseBothSides } from '~/domains/identity/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { CareTaskStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextCareTaskStatus } from '../../lifecycle'
import type { AnswerTask } from '../../schema'
import { openTaskAnswer, sealTaskAnswer } from '../../sealed.server'
import { type LockedTask, lockTask } from '../lock-task.server'
import { mayAnswer } from '../policy'
import { tellAnswer } from '../tell-answer.server'

export type AnswerTaskError =
  | 'care.error.taskNotFound'
  | 'care.error.taskMoved'
  | 'care.error.taskEnded'
  | 'sides.error.answerTask'
  /** Of a program, whose days no form has read. */
  | 'care.error.expectedOnOutside'

/** A person is told to wait no longer than this; a year, leap or not. */
const expectedDays = 366

/** How it stands after an answer, and with which case. */
export interface AnsweredTask {
  caseId: string
  status: CareTaskStatus
  /** Last day for the organisation's answer. */
  dueOn: Date
}

type Answered = AnswerTask & { id: string; version: number }

/**
 * The organisation takes it on, has done it, or cannot: the person and the centre read why. The same answer sent again
 * by whoever gave it is that answer: `isAgain`, and nothing is written.
 */
export async function answerTask(
  work: Work,
  answered: Answered,
): Promise<Result<AnsweredTask & { isAgain: boolean }, AnswerTaskError>> {
  const { id, version, answer, reasonCode, expectedOn, text } = answered
  const task = await lockTask(work, id)
  if (!task || !mayAnswer(work, task)) return refuse('care.error.taskNotFound')
  const own = refuseBothSides('answerTask', work, await getCitizenSide(work, task.provision))
  if (own) return own
  const { caseId } = task.provision
  if (task.answeredById === work.personId && isAnsweredSo(task, answered))
    return ok({ caseId, status: task.status, dueOn: task.dueOn, isAgain: true })
  if (task.provision.status === 'ended') return refuse('care.error.taskEnded')
  const status = nextCareTaskStatus(task.status, answer)
  if (!status || task.version !== version) return refuse('care.error.taskMoved')

  const now = work.now()
  const day = expectedOn ? new Date(`${expectedOn}T00:00:00Z`) : null
  if (day && (day < dayOf(now) || day > addDays(dayOf(now), expectedDays)))
    return refuse('care.error.expectedOnOutside')
  await work.asSystem(() =>
    work.tx.careTask.update({
      where: { id },
      data: {
        ...{ status, answeredById: work.personId, version: { increment: 1 } },
        ...(status !== 'refused' && !task.acceptedAt && { acceptedAt: now }),
        ...(day && { expectedOn: day }),
        ...(status === 'refused' && { reasonCode }),
        ...(status !== 'accepted' && { closedAt: now }),
        ...(text && { answerCipher: sealTaskAnswer(text, id) }),
      },
    }),
  )
  const action = (
    {
      accept: 'provision.taskAccepted',
      finish: 'provision.taskDone',
      refuse: 'provision.taskRefused',
    } as const
  )[answer]
  await recordAudit(work, {
    subject: id,
    action,
    details: { organisationId: task.organisationId, ...(reasonCode && { taskReason: reasonCode }) },
  })
  await tellAnswer(work, task, { toPerson: true })
  return ok({ caseId, status, dueOn: task.dueOn, isAgain: false })
}

const movedTo = { accept: 'accepted', finish: 'done', refuse: 'refused' } as const

/** Whether the last answer of a task was this one, given on the same version. */
function isAnsweredSo(task: LockedTask, { id, version, answer, reasonCode, expectedOn, text }: Answered) {
  if (task.version !== version + 1 || task.status !== movedTo[answer]) return false
  const day = isoDay(task.expectedOn)
  return (
    (answer !== 'accept' || day === expectedOn) &&
    (answer !== 'refuse' || task.reasonCode === reasonCode) &&
    ((answer !== 'accept' && !text) || openTaskAnswer(task.answerCipher, id) === text)
  )
}
