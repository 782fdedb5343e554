import { lockChange } from '~/domains/care/index.server'
import { loadCatalogue } from '~/domains/services/index.server'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { decideLaterDecision } from '~/workflows/cases/decide-later-decision.server'
import { prepareLaterDecision } from '~/workflows/cases/prepare-later-decision.server'
import { applicationSeedId } from '../../applications/rows'
import { actingAs } from '../../cases/approve'
import { planServiceCases, restingShop } from '../../cases/plan'
import { letter, localeOf } from '../../cases/stories'
import { must } from '../../plan-refused'
import type { SeedDay } from '../../seed-day'

/** The status of one seller was ended by her centre, from twelve days ago on: since then her shop rests. */
export async function seedRestingShop(day: SeedDay): Promise<void> {
  const { holidays } = await loadCatalogue(day.today)
  const plan = planServiceCases(day, holidays).find(({ name }) => name === restingShop.caseName)
  if (!plan) throw new Error('no case gives the seller her status')
  const caseId = applicationSeedId(plan.name)
  const change = {
    ...{ caseId, act: 'end' as const, fromMonth: null, monthlyTiyin: null, reasonCode: 'ownWish' },
    text: letter('statusEnded', localeOf(plan.index)),
  }
  const specialist = actingAs(plan, plan.specialistId, 'inson_specialist', addDays(day.now, -12))
  must(plan.name, await perform(specialist, prepareLaterDecision, change))
  const head = actingAs(plan, plan.headId, 'inson_head', addDays(day.now, -11))
  const changeId = (await perform(head, (work) => lockChange(work, caseId)))?.id ?? ''
  must(plan.name, await perform(head, decideLaterDecision, { caseId, changeId }))
}
