import {
  createParts,
  decidePartDelivery,
  expirePart,
  recordPartReceipt,
  recordPartTransfer,
  refusePart,
  submitPartDelivery,
  takePart,
} from '~/domains/market/index.server'
import { som } from '~/lib/money'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { type SeedPart, seedParts } from '../../content/market/pool'
import { must } from '../../plan-refused'
import type { SeedDay } from '../../seed-day'
import { seedId } from '../../seed-id'
import { sellerSeedId } from '../market'
import { type Actors, createActors, findSchool } from './actors'

/** A contract that is split over workshops, by the portal's own steps. A second run does nothing. */
export async function seedPool(day: SeedDay): Promise<void> {
  const acts = createActors(day, await findSchool(day))
  const { id: contractId, parts } = await transaction(acts.portal(0), ({ tx }) =>
    tx.purchaseContract.findUniqueOrThrow({
      where: { requestId: seedId('price request:contract:pooled') },
      select: { id: true, parts: { select: { id: true }, take: 1 } },
    }),
  )
  if (parts.length > 0) return
  // As the days went by, whoever acted on them.
  const steps = seedParts.flatMap((part) => [
    { at: part.at, act: () => ask(day, acts, contractId, part) },
    ...(part.answer ? [{ at: part.answer.at, act: () => answer(acts, contractId, part) }] : []),
    ...(part.brought ?? []).flatMap((brought) => [
      { at: brought.at, act: () => bring(day, acts, contractId, { part, brought }) },
      ...(brought.checked
        ? [{ at: brought.checked.at, act: () => check(acts, contractId, { part, brought }) }]
        : []),
    ]),
    ...(part.paid ?? []).map((said) => ({
      at: said.at,
      act: () => pay(day, acts, contractId, { part, said }),
    })),
    ...(!part.answer && part.answerBy < 0
      ? [{ at: part.answerBy + 1, act: () => lapse(acts, contractId, part) }]
      : []),
  ])
  for (const { act } of steps.sort((a, b) => a.at - b.at)) await act()
}

async function ask(day: SeedDay, acts: Actors, contractId: string, part: SeedPart): Promise<void> {
  const { shop, line, pieces, price, at, due, answerBy, note } = part
  const asked = await perform(acts.sells('alisher-sopol', at), createParts, {
    ...{ contractId, line, note, unitPriceTiyin: som(price) },
    ...{ dueOn: addDays(dayOf(day.now), due), answerBy: addDays(dayOf(day.now), answerBy) },
    parts: [{ sellerId: sellerSeedId(shop), pieces }],
  })
  must(`part: ${shop}`, asked)
}

/** The part of a shop that waits for its answer, or is made. */
async function findOpen(
  acts: Actors,
  contractId: string,
  { shop, line, status = 'invited' }: Pick<SeedPart, 'shop' | 'line'> & { status?: 'invited' | 'accepted' },
): Promise<string> {
  const { id } = await transaction(acts.portal(0), ({ tx }) =>
    tx.contractPart.findFirstOrThrow({
      where: { contractId, linePosition: line - 1, sellerId: sellerSeedId(shop), status },
      select: { id: true },
    }),
  )
  return id
}

async function answer(acts: Actors, contractId: string, part: SeedPart): Promise<void> {
  const { shop, answer: said } = part
  if (!said) return
  const partId = await findOpen(acts, contractId, { ...part, status: 'invited' })
  const who = acts.sells(shop, said.at)
  const { showsName, reason } = said.accepted ? { ...said, reason: '' } : { ...said, showsName: false }
  const answered = said.accepted
    ? await perform(who, takePart, { partId, beyondPace: true, showsName })
    : await perform(who, refusePart, { partId, reason })
  must(`answer: ${shop}`, answered)
}

async function lapse(acts: Actors, contractId: string, part: SeedPart): Promise<void> {
  const id = await findOpen(acts, contractId, part)
  await perform(acts.portal(part.answerBy + 1), expirePart, { id })
}

interface Brought {
  part: SeedPart
  brought: NonNullable<SeedPart['brought']>[number]
}

async function bring(
  day: SeedDay,
  acts: Actors,
  contractId: string,
  { part, brought: { at, pieces } }: Brought,
): Promise<void> {
  const partId = await findOpen(acts, contractId, { ...part, status: 'accepted' })
  const deliveredOn = addDays(dayOf(day.now), at)
  const said = await perform(acts.sells(part.shop, at), submitPartDelivery, { partId, pieces, deliveredOn })
  must(`brought: ${part.shop}`, said)
}

async function check(acts: Actors, contractId: string, { part, brought }: Brought): Promise<void> {
  if (!brought.checked) return
  const { at, accepted, reason } = brought.checked
  const partId = await findOpen(acts, contractId, { ...part, status: 'accepted' })
  const who = acts.sells('alisher-sopol', at)
  must(`checked: ${part.shop}`, await perform(who, decidePartDelivery, { partId, accepted, reason }))
}

interface Paid {
  part: SeedPart
  said: NonNullable<SeedPart['paid']>[number]
}

async function pay(day: SeedDay, acts: Actors, contractId: string, { part, said }: Paid): Promise<void> {
  const { id: partId } = await transaction(acts.portal(0), ({ tx }) =>
    tx.contractPart.findFirstOrThrow({
      where: {
        ...{ contractId, linePosition: part.line - 1, sellerId: sellerSeedId(part.shop) },
        deliveries: { some: { acceptedPieces: { gt: 0 } } },
      },
      select: { id: true },
    }),
  )
  const on = addDays(dayOf(day.now), said.at)
  if ('order' in said) {
    const sent = { partId, orderNumber: said.order, sentOn: on }
    must(`sent: ${part.shop}`, await perform(acts.sells('alisher-sopol', said.at), recordPartTransfer, sent))
    return
  }
  const came = { partId, seen: 0, amountTiyin: som(said.som), receivedOn: on }
  must(`received: ${part.shop}`, await perform(acts.sells(part.shop, said.at), recordPartReceipt, came))
}
