import { recordAudit } from '~/domains/audit/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { forgetMakers } from '../../offers/rows/forget-makers.server'
import { nextAccreditationStatus, nextMakerStatus } from '../lifecycle'
import { carryOutAccreditation } from '../rows/carry-out-accreditation.server'
import { readLines } from '../rows/read-lines.server'
import {
  sideOf,
  type TakeDecisionError,
  type TakenDecision,
  takeDecision,
} from '../rows/take-decision.server'
import { tellWorkshop } from '../rows/tell-about.server'
import { licensableKinds } from '../rules'

export type ApproveMakerDecisionError =
  | TakeDecisionError
  /** Another approver approves what one prepared. */
  | 'accreditation.error.byYou'
  /** Since it was prepared. */
  | 'accreditation.error.movedOn'

/**
 * A second approver approves, and it is done: a workshop takes vouchers, or does so no longer. Orders of a maker who was
 * suspended or removed are released by a job at once; what people have a right to stays theirs.
 */
export async function approveMakerDecision(
  work: Work,
  { decisionId }: { decisionId: string },
): Promise<Result<null, ApproveMakerDecisionError>> {
  const taken = await takeDecision(work, decisionId)
  if (!taken.ok) return taken
  const { decision } = taken.value
  if (decision.preparedById === work.personId) return refuse('accreditation.error.byYou')
  return work.asSystem(async () => {
    const kinds = await findLicensable(work, taken.value)
    if (!fits(work, taken.value, kinds)) return refuse('accreditation.error.movedOn')
    await work.tx.makerDecision.update({
      where: { id: decisionId },
      data: { status: 'approved', closedById: work.personId, closedAt: work.now() },
    })
    const makerId = await carryOut(work, taken.value, kinds)
    const subject = decision.accreditationId ?? decision.makerId ?? ''
    const details = { makerAct: decision.act }
    await recordAudit(work, { subject, action: 'accreditation.decisionApproved', details })
    await tellWorkshop(work, decisionId, { ...sideOf(taken.value), ...(makerId && { makerId }) })
    await enqueue(work, 'makers.followDecision', { decisionId }, { key: `maker-decision:${decisionId}` })
    await enqueue(work, 'search.refresh', {}, { key: 'search.refresh' })
    forgetMakers(work)
    return ok(null)
  })
}

async function findLicensable(work: Work, { decision, accreditation }: TakenDecision): Promise<string[]> {
  if (decision.act !== 'accredit' || !accreditation) return []
  const visits = await work.tx.accreditationVisit.count({ where: { accreditationId: accreditation.id } })
  return licensableKinds(await readLines(work, accreditation), visits)
}

/** Whether it is still to be decided as things stand. */
function fits(work: Work, { decision, accreditation, maker }: TakenDecision, kinds: string[]): boolean {
  const { act, validUntil } = decision
  if (act === 'suspend' || act === 'lift' || act === 'remove')
    return maker !== null && nextMakerStatus(maker.status, act) !== null
  if (!accreditation || !nextAccreditationStatus(accreditation.status, act)) return false
  return act === 'refuse' || (kinds.length > 0 && validUntil !== null && validUntil > dayOf(work.now()))
}

/** Answers the maker that is accredited; null where none is. */
async function carryOut(
  work: Work,
  { decision, accreditation, maker }: TakenDecision,
  kinds: string[],
): Promise<string | null> {
  const { act } = decision
  if (accreditation && act === 'accredit')
    return carryOutAccreditation(work, { decision, accreditation, maker, kinds })
  if (accreditation) {
    await work.tx.accreditation.update({
      where: { id: accreditation.id },
      data: { status: 'refused', closedAt: work.now() },
    })
    return null
  }
  const status =
    maker && (act === 'suspend' || act === 'lift' || act === 'remove') && nextMakerStatus(maker.status, act)
  if (!maker || !status) throw new Error(`decision ${decision.id} does not fit`)
  await work.tx.maker.update({ where: { id: maker.id }, data: { status }, select: { id: true } })
  return null
}
