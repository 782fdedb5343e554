import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextMandateStatus } from '../lifecycle'
import { lockMandate } from '../rows/lock-mandate.server'
import { noteGiven } from '../rows/note-mandate.server'
import type { AnswerMandateError } from './answer-mandate.server'

/** The register of guardians names who asked as the guardian: her ward need not answer. */
export async function recordGuardianship(
  work: Work,
  mandateId: string,
): Promise<Result<null, AnswerMandateError>> {
  const mandate = await lockMandate(work, mandateId)
  if (!mandate?.isHolder) return refuse('mandates.error.notFound')
  const status = nextMandateStatus(mandate.status, 'accept')
  if (!status) return refuse('mandates.error.answered')
  const given = await work.asSystem(() =>
    work.tx.mandate.update({
      where: { id: mandate.id },
      data: { status, basis: 'register', givenAt: work.now() },
    }),
  )
  await noteGiven(work, given, 'register')
  return ok(null)
}
