import { recordAudit } from '~/domains/audit/index.server'
import type { ContextWith } from '~/domains/identity/context'
import { getProfile } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { openJourneyOfCase } from '../catalogue.server'
import { listChecks } from '../eligibility'
import { agencyCheckLifecycle, nextApplicationStatus } from '../lifecycle'
import { mayWorkOn } from '../policy'
import type { AgencyAnswer, AgencyGateway } from '../ports'
import { latestSubmission, openSnapshot, sealCheckAnswer } from '../sealed.server'
import { lockCase } from '../steps/lock-application.server'
import { type MoveCaseError, refuseOwnCase } from '../steps/move-case.server'
import { writeApplicationEvent } from '../steps/write-event.server'

/** A specialist waits for it; the gateway's own limit is a little shorter. */
const patienceMs = 6_000

interface Question {
  rowId: string
  check: string
  source: string
  /** Null when the register cannot be asked: the person is known by a birth certificate only. */
  pinfl: string | null
}

/**
 * Asks the registers about a case, all at once, and keeps what each said. No answer is `not_known`, never `not_found`.
 * The question is recorded before it is asked, so that a broken connection leaves a trace. `only` asks one again.
 */
export async function askAgencies(
  context: ContextWith<{ agencies: AgencyGateway }>,
  input: { applicationId: string; only?: string | undefined },
): Promise<
  Result<{ asked: number; answered: number }, Exclude<MoveCaseError, 'applications.error.changed'>>
> {
  const prepared = await transaction(context, async (tx) => {
    const application = await lockCase(tx, context, input.applicationId)
    if (!application?.number || !application.snapshotCipher) return refuse('applications.error.notFound')
    const own = await refuseOwnCase(tx, context, application)
    if (own) return own
    if (!mayWorkOn(context, application)) return refuse('applications.error.notYours')
    if (!nextApplicationStatus(application.status, 'ask')) return refuse('applications.error.notPossibleNow')
    const { answers, beneficiary, journeyVersion } = latestSubmission(
      openSnapshot(application.snapshotCipher, application.id),
    )
    const { serviceCode } = application
    const journey = await openJourneyOfCase(tx, serviceCode, journeyVersion, dayOf(context.now()))
    const applicant = await getProfile(tx, application.applicantId)
    const questions = listChecks(journey, answers)
      .filter(({ id }) => !input.only || id === input.only)
      .map(
        ({ id, source, subject }): Question => ({
          rowId: newId(),
          check: id,
          source,
          pinfl: subject === 'applicant' ? (applicant?.pinfl ?? null) : beneficiary.pinfl,
        }),
      )

    await tx.agencyCheck.createMany({
      data: questions.map(({ rowId, check }) => ({
        id: rowId,
        applicationId: application.id,
        source: check,
        outcome: 'waiting' as const,
        requestedAt: context.now(),
      })),
    })
    await writeApplicationEvent(tx, context, {
      applicationId: application.id,
      type: 'application.agenciesAsked',
    })
    const sources = questions.map(({ check }) => check).join(',')
    await recordAudit(tx, {
      subject: application.id,
      action: 'application.agenciesAsked',
      details: { sources },
    })
    await recordAudit(tx, {
      subject: application.applicantId,
      action: 'person.agenciesAsked',
      details: { applicationId: application.id, sources },
    })
    return ok({ number: application.number, questions })
  })
  if (!prepared.ok) return prepared
  const { number, questions } = prepared.value
  const answers = await Promise.all(
    questions.map(async (question) => ({ question, answer: await askOne(context, question, number) })),
  )
  await transaction(context, async (tx) => {
    for (const { question, answer } of answers) {
      await tx.agencyCheck.updateMany({
        where: { id: question.rowId },
        data: { ...answerColumns(answer, question.rowId), respondedAt: context.now() },
      })
    }
  })
  const answered = answers.filter(({ answer }) => answer.outcome !== 'notKnown').length
  return ok({ asked: questions.length, answered })
}

async function askOne(
  { ports, requestId }: ContextWith<{ agencies: AgencyGateway }>,
  { source, pinfl }: Question,
  purpose: string,
): Promise<AgencyAnswer> {
  if (!pinfl) return { outcome: 'notKnown', reason: 'refused' }
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<AgencyAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'notKnown', reason: 'timeout' }), patienceMs)
  })
  try {
    const answer = await Promise.race([ports.agencies.ask({ source, pinfl, purpose, requestId }), late])
    if (answer.outcome === 'notKnown')
      log.warn({ source, reason: answer.reason, requestId }, 'agency not known')
    return answer
  } catch (error) {
    log.error({ source, requestId, error }, 'agency failed')
    return { outcome: 'notKnown', reason: 'unavailable' }
  } finally {
    clearTimeout(timer)
  }
}

function answerColumns(answer: AgencyAnswer, rowId: string) {
  if (answer.outcome === 'found') {
    return {
      outcome: agencyCheckLifecycle.waiting.find,
      asOf: answer.asOf,
      answerCipher: sealCheckAnswer(answer.facts, rowId),
    }
  }
  if (answer.outcome === 'notFound') return { outcome: agencyCheckLifecycle.waiting.miss, asOf: answer.asOf }
  return { outcome: agencyCheckLifecycle.waiting.giveUp }
}
