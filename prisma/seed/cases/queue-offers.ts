import {
  answerQueueOffer,
  createQueueOffer,
  decidePass,
  preparePass,
  recordFreePlace,
  withdrawFreePlace,
} from '~/domains/care/index.server'
import type { Context } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { applicationSeedId } from '../applications/rows'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { actingAs } from './approve'
import type { PlannedServiceCase } from './plan'
import { letter, localeOf } from './stories'

/** Waits for a flat: one was not taken, for one she was passed over, and one is offered to her now. */
const waiting = 'case:care-leaver-housing:approved'

/** What became of a place in a queue: an offer that was declined, a passing over, and an offer that is open. */
export async function seedQueueOffers(
  portal: Context,
  plans: readonly PlannedServiceCase[],
  day: SeedDay,
): Promise<void> {
  const plan = plans.find(({ name }) => name === waiting)
  if (!plan) return
  const { id: queuePlaceId, code } = await transaction(portal, async (work) => {
    const provision = await work.tx.provision.findUniqueOrThrow({
      where: { caseId: applicationSeedId(plan.name) },
      include: { queuePlace: true },
    })
    return { id: provision.id, code: provision.code ?? '' }
  })
  const locale = localeOf(plan.index)
  const free = async (nth: 'One' | 'Two' | 'Three', at: Date) => {
    const place = { code, text: letter(`freePlace${nth}`, locale), freeOn: addDays(dayOf(at), 7) }
    return must(plan.name, await perform(specialist(at), recordFreePlace, place)).id
  }
  const specialist = (at: Date) => actingAs(plan, plan.specialistId, 'inson_specialist', at)
  const head = (at: Date) => actingAs(plan, plan.headId, 'inson_head', at)
  const offer = async (id: string, at: Date) =>
    must(plan.name, await perform(specialist(at), createQueueOffer, { id, queuePlaceId }))

  const first = addDays(plan.endedAt, 2)
  const declined = await free('One', first)
  await offer(declined, first)
  const offered = await transaction(portal, (work) =>
    work.tx.queueOffer.findFirstOrThrow({ where: { freePlaceId: declined }, select: { id: true } }),
  )
  const own = {
    ...actingAs(plan, personSeedId(plan.person.pinfl), 'citizen', addDays(first, 1)),
    organisationId: null,
  }
  const no = { answer: 'decline', reasonCode: 'tooFar', text: letter('placeDeclined', locale) } as const
  must(plan.name, await perform(own, answerQueueOffer, { ...no, id: offered.id, channel: 'portal' }))
  must(
    plan.name,
    await perform(specialist(addDays(first, 2)), withdrawFreePlace, {
      ...{ id: declined, text: letter('placeWithdrawn', locale) },
    }),
  )

  const second = addDays(plan.endedAt, 6)
  const passed = await free('Two', second)
  const reason = { reasonCode: 'tooSmall', text: letter('passedOver', locale) } as const
  must(plan.name, await perform(specialist(second), preparePass, { id: passed, queuePlaceId, ...reason }))
  const prepared = await transaction(portal, (work) =>
    work.tx.queuePass.findFirstOrThrow({ where: { freePlaceId: passed }, select: { id: true } }),
  )
  const pass = { id: passed, passId: prepared.id }
  must(plan.name, await perform(head(addDays(second, 1)), decidePass, pass))

  const last = addDays(day.now, -1)
  await offer(await free('Three', last), last)
}
