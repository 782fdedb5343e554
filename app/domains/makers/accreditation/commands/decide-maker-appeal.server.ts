import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Accreditation } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { forgetMakers } from '../../offers/rows/forget-makers.server'
import { nextAccreditationStatus, nextMakerAppealStatus, nextMakerStatus } from '../lifecycle'
import { mayReviewMakers } from '../policy'
import { findWorkshopSide } from '../rows/take-accreditation.server'
import { lockDecision, sideOf, type TakenDecision } from '../rows/take-decision.server'
import { tellWorkshop } from '../rows/tell-about.server'

export type DecideMakerAppealError =
  | 'accreditation.error.notAllowed'
  | 'accreditation.error.notFound'
  | 'accreditation.error.appealClosed'
  | 'sides.error.accreditMaker'
  /** Whoever prepared or approved a decision does not look at the appeal against it. */
  | 'sides.error.decideMakerAppeal'

export interface DecideMakerAppealInput {
  decisionId: string
  outcome: 'uphold' | 'reject'
  answer: string
}

/**
 * Somebody who neither prepared nor approved a decision answers the appeal. Upheld, it undoes it: a suspension or removal
 * ends, and an application that was refused is looked at anew.
 */
export async function decideMakerAppeal(
  work: Work,
  { decisionId, outcome, answer }: DecideMakerAppealInput,
): Promise<Result<null, DecideMakerAppealError>> {
  if (!mayReviewMakers(work)) return refuse('accreditation.error.notAllowed')
  const taken = await work.asSystem(() => lockDecision(work, decisionId))
  const appeal = taken && (await work.tx.makerAppeal.findUnique({ where: { decisionId } }))
  if (!taken || !appeal) return refuse('accreditation.error.notFound')
  const { preparedById, closedById } = taken.decision
  const own = refuseBothSides('accreditMaker', work, await findWorkshopSide(work, sideOf(taken)))
  if (own) return own
  const twice = refuseBothSides('decideMakerAppeal', work, [
    preparedById,
    ...(closedById ? [closedById] : []),
  ])
  if (twice) return twice
  const status = nextMakerAppealStatus(appeal.status, outcome)
  if (!status) return refuse('accreditation.error.appealClosed')
  return work.asSystem(async () => {
    await work.tx.makerAppeal.update({
      where: { id: appeal.id },
      data: { status, answer, closedById: work.personId, closedAt: work.now() },
    })
    if (outcome === 'uphold') await undo(work, taken)
    const subject = taken.decision.accreditationId ?? taken.decision.makerId ?? ''
    const details = { makerAppeal: outcome }
    await recordAudit(work, { subject, action: 'accreditation.appealDecided', details })
    await tellWorkshop(work, `${decisionId}:answered`, sideOf(taken))
    forgetMakers(work)
    return ok(null)
  })
}

async function undo(work: Work, { accreditation, maker }: TakenDecision): Promise<void> {
  if (accreditation) {
    const status = nextAccreditationStatus(accreditation.status, 'reopen')
    const where = { id: accreditation.id }
    if (status && !(await hasAnother(work, accreditation)))
      await work.tx.accreditation.update({ where, data: { status, closedAt: null } })
    return
  }
  const status = maker && (nextMakerStatus(maker.status, 'lift') ?? nextMakerStatus(maker.status, 'restore'))
  if (status) await work.tx.maker.update({ where: { id: maker.id }, data: { status }, select: { id: true } })
}

/** The workshop has applied anew meanwhile: there is one at a time, and that one is looked at. */
async function hasAnother(work: Work, { applicantId, makerId }: Accreditation): Promise<boolean> {
  const of = makerId ? { makerId } : { applicantId, makerId: null }
  return (await work.tx.accreditation.count({ where: { ...of, status: { in: ['draft', 'submitted'] } } })) > 0
}
