import { lockChange } from '~/domains/care/index.server'
import { takeAppeal } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { decideAppeal } from '~/workflows/cases/appeals/decide-appeal.server'
import { recordAppeal } from '~/workflows/cases/appeals/record-appeal.server'
import { decideLaterDecision } from '~/workflows/cases/decide-later-decision.server'
import { prepareLaterDecision } from '~/workflows/cases/prepare-later-decision.server'
import { applicationSeedId } from '../applications/rows'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { findReviewer } from './appeal'
import { actingAs } from './approve'
import type { PlannedServiceCase } from './plan'
import { letter, localeOf } from './stories'

/** Ended five days ago, appealed two days later: what was given goes on until the answer. */
const endedOne = 'case:child-benefit:approved'
/** Too little was given: other people of the centre decide anew. */
const tooLittle = 'case:survivor-allowance:approved'

/** What became of approvals afterwards: a later decision that an appeal suspends, and an approval that was appealed. */
export async function seedLaterDecisions(
  portal: Context,
  plans: readonly PlannedServiceCase[],
  day: SeedDay,
): Promise<void> {
  for (const plan of plans) {
    if (plan.name === endedOne) await endAndAppeal(portal, plan, day)
    if (plan.name === tooLittle) await appealSum(portal, plan)
  }
}

async function endAndAppeal(portal: Context, plan: PlannedServiceCase, day: SeedDay): Promise<void> {
  const caseId = applicationSeedId(plan.name)
  const locale = localeOf(plan.index)
  const specialist = actingAs(plan, plan.specialistId, 'inson_specialist', addDays(day.now, -6))
  const { fromOn } = await transaction(portal, (tx) =>
    tx.provision.findUniqueOrThrow({ where: { caseId }, select: { fromOn: true } }),
  )
  const month = new Date(Date.UTC(day.today.getUTCFullYear(), day.today.getUTCMonth(), 1))
  const change = {
    ...{ caseId, act: 'end' as const, monthlyTiyin: null, reasonCode: 'incomeChanged' },
    fromMonth: fromOn > month ? fromOn : month,
    text: letter('ended', locale),
  }
  must(plan.name, await perform(specialist, prepareLaterDecision, change))
  const head = actingAs(plan, plan.headId, 'inson_head', addDays(day.now, -5))
  const changeId = (await perform(head, (work) => lockChange(work, caseId)))?.id ?? ''
  must(plan.name, await perform(head, decideLaterDecision, { caseId, changeId }))
  const own = ownOf(plan, addDays(day.now, -3))
  const appeal = { caseId, text: letter('appealEnded', locale), channel: 'portal' as const }
  must(plan.name, await perform(own, recordAppeal, appeal))
}

async function appealSum(portal: Context, plan: PlannedServiceCase): Promise<void> {
  const caseId = applicationSeedId(plan.name)
  const locale = localeOf(plan.index)
  const filing = {
    caseId,
    text: letter('appealSum', locale),
    channel: 'portal',
    ground: 'tooLittle',
  } as const
  must(plan.name, await perform(ownOf(plan, addDays(plan.endedAt, 2)), recordAppeal, filing))
  const { id: appealId, reviewer } = await transaction(portal, (tx) => findReviewer(tx, caseId))
  must(plan.name, await perform(reviewer(addDays(plan.endedAt, 4)), takeAppeal, { appealId }))
  const answer = { appealId, outcome: 'return' as const, text: letter('overturned', locale) }
  must(plan.name, await perform(reviewer(addDays(plan.endedAt, 9)), decideAppeal, answer))
}

function ownOf(plan: PlannedServiceCase, at: Date) {
  return { ...actingAs(plan, personSeedId(plan.person.pinfl), 'citizen', at), organisationId: null }
}
