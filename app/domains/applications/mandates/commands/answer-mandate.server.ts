import { ok, type Result, refuse } from '~/lib/result'
import type { Mandate } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextMandateStatus } from '../lifecycle'
import { lockMandate } from '../rows/lock-mandate.server'
import { noteDeclined, noteGiven } from '../rows/note-mandate.server'
import { answerMs } from '../rules'

export interface AnswerMandateInput {
  mandateId: string
  answer: 'accept' | 'decline'
  /** How she proves who she is: by having signed in, or by the code that she has just typed. */
  by: 'oneid' | 'code'
}

export type AnswerMandateError = 'mandates.error.notFound' | 'mandates.error.answered'

/** The person whose affairs they are says yes or no to who would act for her. */
export async function answerMandate(
  work: Work,
  { mandateId, answer, by }: AnswerMandateInput,
): Promise<Result<Mandate, AnswerMandateError>> {
  const mandate = by === 'oneid' ? await lockMandate(work, mandateId) : await lockConfirmed(work, mandateId)
  if (!mandate || ('isGrantor' in mandate && !mandate.isGrantor)) return refuse('mandates.error.notFound')
  const status = nextMandateStatus(mandate.status, answer)
  if (!status || mandate.answerBy <= work.now()) return refuse('mandates.error.answered')
  const { id } = mandate
  const now = work.now()
  const isYes = answer === 'accept'
  const given = { status, basis: by, givenAt: now }
  const declined = { status, endedAt: now, endedById: work.personId }
  const write = () => work.tx.mandate.update({ where: { id }, data: isYes ? given : declined })
  const answered = by === 'code' ? await work.asSystem(write) : await write()
  if (isYes) await noteGiven(work, answered, by)
  else await noteDeclined(work, answered)
  return ok(answered)
}

/** One whose code was typed a moment ago, by whoever this is; not by who asks for it. */
async function lockConfirmed(work: Work, id: string): Promise<Mandate | null> {
  return work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from mandate where id = ${id}::uuid for update`
    const found = await work.tx.mandate.findUnique({ where: { id } })
    const confirmedAt = found?.codeConfirmedAt?.getTime() ?? Number.NEGATIVE_INFINITY
    const isFresh = work.now().getTime() - confirmedAt < answerMs
    return isFresh && found?.holderId !== work.personId ? found : null
  })
}
