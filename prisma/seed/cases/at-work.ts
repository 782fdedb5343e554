import { markAbsence } from '~/domains/cases/index.server'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { handOverGoods } from '~/workflows/cases/hand-over-goods.server'
import { applicationSeedId } from '../applications/rows'
import { headsOf, staffOf } from '../applications/staff'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { actingAs } from './approve'
import type { PlannedServiceCase } from './plan'

/** Its first thing was handed over two days ago, and the person has not said yet that she has it. */
const handedOver = 'case:home-adaptation:approved'
/** Whoever has it is away for a week and a half, and came to nothing before she left. */
const leftBehind = 'case:climate-support:in_review'

/** What is under way at the centres: a thing handed over of what was given in kind, and somebody who is away. */
export async function seedAtWork(plans: readonly PlannedServiceCase[], day: SeedDay): Promise<void> {
  for (const plan of plans) {
    if (plan.name === handedOver) await handOver(plan, day)
    if (plan.name === leftBehind) await goAway(plan, day)
  }
}

async function handOver(plan: PlannedServiceCase, day: SeedDay): Promise<void> {
  const caseId = applicationSeedId(plan.name)
  const specialist = actingAs(plan, plan.specialistId, 'inson_specialist', addDays(day.now, -2))
  const done = await perform(specialist, async (work) => {
    const version = await work.tx.serviceVersion.findFirstOrThrow({
      where: { serviceCode: plan.serviceCode },
      orderBy: { number: 'desc' },
    })
    const { outcome } = version.definition as { outcome: { items: { code: string }[] } }
    const items = outcome.items.slice(0, 1).map(({ code }) => code)
    return handOverGoods(work, { caseId, items, handedOn: addDays(day.today, -2) })
  })
  must(plan.name, done)
}

async function goAway(plan: PlannedServiceCase, day: SeedDay): Promise<void> {
  const [headId = null] = headsOf(plan.centreCode, staffOf(day))
  const head = actingAs(plan, headId, 'inson_head', addDays(day.now, -1))
  const absence = { fromOn: addDays(day.today, -1), untilOn: addDays(day.today, 9) }
  must(plan.name, await perform(head, markAbsence, { ...absence, personId: plan.specialistId ?? '' }))
}
