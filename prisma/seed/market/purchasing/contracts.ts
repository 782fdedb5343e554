import type { Context } from '~/domains/identity/context'
import {
  answerContractEnd,
  closeContract,
  confirmContract,
  returnContract,
  savePriceRequest,
  sendPriceRequest,
  submitContractTerms,
  submitPriceOffer,
  takePriceOffer,
} from '~/domains/market/index.server'
import { som } from '~/lib/money'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { hashSixDigits } from '~/platform/six-digits.server'
import { type SeedContract, seedContracts, seedParties } from '../../content/market/contracts'
import { must } from '../../plan-refused'
import type { SeedDay } from '../../seed-day'
import { seedId } from '../../seed-id'
import { sellerSeedId } from '../market'
import { type Actors, createActors, findSchool } from './actors'

/** Contracts of the school in every state, by the portal's own steps. A second run does nothing. */
export async function seedPurchaseContracts(day: SeedDay): Promise<void> {
  const acts = createActors(day, await findSchool(day))
  for (const one of seedContracts) await seedContract(day, acts, one)
}

async function seedContract(day: SeedDay, acts: Actors, one: SeedContract): Promise<void> {
  const { key, seller, terms, change, accepted = [], end } = one
  const requestId = seedId(`price request:${key}`)
  const has = await transaction(acts.portal(0), ({ tx }) =>
    tx.priceRequest.count({ where: { id: requestId } }),
  )
  if (has > 0) return
  const { id: contractId, deliverTo } = await takeOffer(day, acts, one, requestId)
  const side = (which: 'buyer' | 'seller', at: number) =>
    which === 'buyer' ? acts.buys('purchasing-buyer', at) : acts.sells(seller, at)
  const party = seedParties[seller]
  if (terms && party)
    must(
      key,
      await perform(acts.sells(seller, terms.at), submitContractTerms, {
        ...{ contractId, ...party, deliverTo, advancePercent: terms.advance },
        stages: terms.stages.map(({ words, due, som: sum }) => ({
          ...{ words, dueOn: addDays(dayOf(day.now), due), amountTiyin: som(sum) },
        })),
      }),
    )
  if (change)
    must(key, await perform(side('buyer', change.at), returnContract, { contractId, words: change.words }))
  for (const { side: which, at } of accepted) await accept(side(which, at), contractId, `${key}:${which}`)
  if (!end) return
  must(key, await perform(side(end.side, end.at), closeContract, { contractId, reason: end.reason }))
  if (end.answer === undefined) return
  const other = side(end.side === 'buyer' ? 'seller' : 'buyer', end.answer)
  must(key, await perform(other, answerContractEnd, { contractId, answer: 'end' }))
}

async function takeOffer(day: SeedDay, acts: Actors, one: SeedContract, requestId: string) {
  const { key, title, lines, seller, at, makingDays } = one
  const buyer = (days: number) => acts.buys('purchasing-buyer', days)
  const offerId = seedId(`price offer:${key}`)
  const saved = await perform(buyer(at), savePriceRequest, {
    ...{ requestId, title, note: null, soato: '1726262', photos: [], categoryCode: null },
    lines: lines.map(({ price: _, ...line }) => line),
    ...{ wantedOn: addDays(dayOf(day.now), 30), sellerIds: [sellerSeedId(seller)] },
  })
  must(key, saved)
  must(key, await perform(buyer(at), sendPriceRequest, { requestId }))
  const offered = await perform(acts.sells(seller, at + 1), submitPriceOffer, {
    ...{ requestId, offerId, makingDays, note: null, validUntil: addDays(dayOf(day.now), at + 20) },
    prices: lines.map(({ price }) => som(price)),
  })
  must(key, offered)
  must(key, await perform(buyer(at + 2), takePriceOffer, { requestId, offerId }))
  return transaction(acts.portal(at + 2), ({ tx }) =>
    tx.purchaseContract.findUniqueOrThrow({ where: { requestId }, select: { id: true, deliverTo: true } }),
  )
}

/** As by a code on her phone, which nobody reads here. */
async function accept(who: Context, contractId: string, key: string): Promise<void> {
  const id = seedId(`contract code:${key}`)
  const code = '246802'
  await perform(who, (work) =>
    work.asSystem(async () => {
      const { revision } = await work.tx.purchaseContract.findUniqueOrThrow({ where: { id: contractId } })
      await work.tx.purchaseContractCode.create({
        data: {
          ...{ id, contractId, personId: who.personId ?? '', revision, createdAt: work.now() },
          ...{ codeHash: hashSixDigits('contractCode', id, code), until: addDays(work.now(), 1) },
        },
      })
      return { ok: true, value: null } as const
    }),
  )
  must(key, await perform(who, confirmContract, { contractId, code }))
}
