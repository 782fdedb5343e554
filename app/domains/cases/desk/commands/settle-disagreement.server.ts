import { recordAudit } from '~/domains/audit/index.server'
import { factsOfCase, findDisagreements } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { disagreementLifecycle } from '../../lifecycle'
import { mayWorkOn } from '../../policy'
import { lockCase } from '../../rows/lock-case.server'
import { refuseOwnCase } from '../../rows/move-case.server'
import { openCaseFacts } from '../../rows/open-case-facts.server'
import type { SettleInput } from '../../schema'
import { sealSettledReason } from '../../sealed.server'
import { noteDisagreements } from '../rows/note-disagreements.server'
import { keyOfDisagreement } from '../rows/read-disagreements.server'

export type SettleError =
  | 'applications.error.notFound'
  | 'applications.error.notYours'
  | 'applications.error.notPossibleNow'
  | 'applications.error.disagreementGone'
  | 'sides.error.workOnCase'

/** Whoever works on a case says whose word counts where application and register disagree, and why. */
export async function settleDisagreement(
  work: Work,
  { caseId, key, side, text }: SettleInput & { caseId: string; key: string },
): Promise<Result<null, SettleError>> {
  const one = await lockCase(work, caseId)
  if (!one) return refuse('applications.error.notFound')
  const own = await refuseOwnCase(work, one)
  if (own) return own
  if (!mayWorkOn(work, one)) return refuse('applications.error.notYours')
  if (one.status !== 'in_review') return refuse('applications.error.notPossibleNow')
  const { journey, found } = await openCaseFacts(work, one)
  const said = findDisagreements(journey, factsOfCase(journey, found)).find(
    (each) => keyOfDisagreement(each) === key,
  )
  if (!said) return refuse('applications.error.disagreementGone')
  // A case whose registers were asked before this was kept has no row yet.
  await noteDisagreements(work, one)
  const row = await work.tx.disagreement.findUniqueOrThrow({
    where: { caseId_valueIndex: { caseId, valueIndex: key } },
    select: { id: true, status: true },
  })
  // Twice is once.
  if (row.status === 'settled') return ok(null)

  await work.tx.disagreement.update({
    where: { id: row.id },
    data: {
      ...{
        status: disagreementLifecycle.open.settle,
        side,
        settledById: work.personId,
        settledAt: work.now(),
      },
      reasonCipher: sealSettledReason(text, row.id),
    },
  })
  const details = { register: said.register, side }
  await recordAudit(work, { subject: caseId, action: 'application.disagreementSettled', details })
  return ok(null)
}
