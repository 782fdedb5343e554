import { refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Accreditation, Maker, MakerDecision } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayReviewMakers } from '../policy'
import { findWorkshopSide, type TakeForReviewError } from './take-accreditation.server'

export type TakeDecisionError = TakeForReviewError | 'accreditation.error.decisionClosed'

/** A decision with what it is about: an application, or a maker. */
export interface TakenDecision {
  decision: MakerDecision
  accreditation: Accreditation | null
  maker: Maker | null
}

/** What an approver prepared, locked after what it is about, for one who has nothing to do with the workshop. */
export async function takeDecision(
  work: Work,
  decisionId: string,
): Promise<Result<TakenDecision, TakeDecisionError>> {
  if (!mayReviewMakers(work)) return refuse('accreditation.error.notAllowed')
  const taken = await work.asSystem(() => lockDecision(work, decisionId))
  if (!taken) return refuse('accreditation.error.notFound')
  const own = refuseBothSides('accreditMaker', work, await findWorkshopSide(work, sideOf(taken)))
  if (own) return own
  return taken.decision.status === 'prepared' ? ok(taken) : refuse('accreditation.error.decisionClosed')
}

/** Whose side a decision is about. */
export function sideOf({ accreditation, maker }: Omit<TakenDecision, 'decision'>) {
  return {
    applicantId: accreditation?.applicantId ?? null,
    makerId: maker?.id ?? accreditation?.makerId ?? null,
  }
}

/** Locks what a decision is about, then the decision. With the portal's eyes. */
export async function lockDecision(work: Work, decisionId: string): Promise<TakenDecision | null> {
  const found = isId(decisionId)
    ? await work.tx.makerDecision.findUnique({
        where: { id: decisionId },
        select: { accreditationId: true, makerId: true, accreditation: { select: { makerId: true } } },
      })
    : null
  if (!found) return null
  const { accreditationId } = found
  const makerId = found.makerId ?? found.accreditation?.makerId ?? null
  await work.tx.$executeRaw`select 1 from accreditation where id = ${accreditationId}::uuid for update`
  await work.tx.$executeRaw`select 1 from maker where id = ${makerId}::uuid for update`
  await work.tx.$executeRaw`select 1 from maker_decision where id = ${decisionId}::uuid for update`
  return {
    decision: await work.tx.makerDecision.findUniqueOrThrow({ where: { id: decisionId } }),
    accreditation: accreditationId
      ? await work.tx.accreditation.findUniqueOrThrow({ where: { id: accreditationId } })
      : null,
    maker: makerId ? await work.tx.maker.findUniqueOrThrow({ where: { id: makerId } }) : null,
  }
}
