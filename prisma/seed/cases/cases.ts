import type { AuditAct } from '~/domains/audit/index.server'
import { recordPastAudit } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import { getVersionInForce, type Journey, loadCatalogue, openJourney } from '~/domains/services/index.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { askRegisters, moveCase, toQueue } from '../applications/moves'
import type { CaseRows } from '../applications/rows'
import { staffGrants } from '../applications/staff'
import type { SeedDay } from '../seed-day'
import { seedAppeal } from './appeal'
import { seedApproval } from './approve'
import { seedAtWork } from './at-work'
import { seedLaterDecisions } from './later'
import { type PlannedServiceCase, planServiceCases } from './plan'
import { seedQueueOffers } from './queue-offers'
import { serviceCaseRows } from './rows'

/**
 * Cases of every service in every state. What was sent and asked is written as rows; what gives a right or takes one back
 * is done by the portal's own steps under a clock in the past. Nobody is notified.
 */
export async function seedServiceCases({ day }: { day: SeedDay }): Promise<void> {
  const catalogue = await loadCatalogue(day.today)
  const plans = planServiceCases(day, catalogue.holidays)
  const portal = systemContext(() => day.now, 'seed')
  await transaction(portal, async (tx) => {
    const centres = plans.map(({ centreCode }) => centreCode)
    await tx.roleGrant.createMany({ data: staffGrants(centres, day), skipDuplicates: true })
    const journeys = new Map<string, Journey>()
    for (const { serviceCode } of plans) {
      if (journeys.has(serviceCode)) continue
      const version = await getVersionInForce(tx, serviceCode, day.today)
      if (!version) throw new Error(`no version of ${serviceCode}`)
      journeys.set(serviceCode, openJourney(version, catalogue))
    }
    await writeCases(tx, plans, journeys, catalogue.holidays)
  })
  for (const plan of plans) {
    if (plan.status === 'approved') await seedApproval(plan)
    if (plan.appeal) await seedAppeal(portal, plan, plan.appeal)
  }
  await seedLaterDecisions(portal, plans, day)
  await seedAtWork(plans, day)
  await seedQueueOffers(portal, plans, day)
}

/** Rows of cases, with what was done with them so far. */
export async function writeCases(
  tx: Work,
  plans: readonly PlannedServiceCase[],
  journeys: ReadonlyMap<string, Journey>,
  holidays: ReadonlySet<string>,
): Promise<void> {
  const cases: CaseRows[] = []
  for (const plan of plans) {
    const journey = journeys.get(plan.serviceCode)
    if (journey) cases.push(await serviceCaseRows(tx, plan, journey, holidays))
  }
  const events = cases.flatMap((one) => one.events)
  const checks = cases.flatMap((one) => one.checks)
  await tx.application.createMany({ data: cases.map(({ application }) => application) })
  await tx.mandate.createMany({ data: cases.flatMap(({ mandate }) => mandate ?? []) })
  await tx.submission.createMany({ data: cases.flatMap(({ submission }) => submission ?? []) })
  await tx.case.createMany({ data: cases.flatMap((one) => one.case ?? []).map(toQueue) })
  await tx.caseTask.createMany({ data: cases.flatMap(({ tasks }) => tasks) })
  await tx.caseNameMark.createMany({ data: cases.flatMap(({ nameMarks }) => nameMarks) })
  await tx.applicationEvent.createMany({ data: events })
  await tx.decision.createMany({ data: cases.flatMap(({ decision }) => decision ?? []) })
  for (const [at, plan] of plans.entries()) {
    const row = cases[at]?.case
    if (row) await moveCase(tx, row, plan.headId)
  }
  await askRegisters(tx, checks)
  await recordPastAudit(
    tx,
    events.map(({ caseId, type, actorId, actorRole, reasonCode, at }) => ({
      ...{ action: type as AuditAct, subject: caseId, actorId: actorId ?? null, actorRole, at: new Date(at) },
      ...(reasonCode && { details: { reasonCode } }),
    })),
  )
}
