import type { Context } from '~/domains/identity/context'
import {
  answerContractEnd,
  approveDelivery,
  closeContract,
  confirmContract,
  recordReceipt,
  recordTransfer,
  refuseDelivery,
  returnContract,
  savePriceRequest,
  sendPriceRequest,
  submitContractTerms,
  submitDelivery,
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
  const { key, seller, terms, change, accepted = [], said = [], end } = one
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
  for (const { side: which, at } of accepted) {
    const [who, code] = [side(which, at), '246802']
    await giveCode(who, contractId, { key: `${key}:${which}`, code, stage: null })
    must(key, await perform(who, confirmContract, { contractId, code }))
  }
  for (const word of said) must(key, await say(day, side, { key, contractId }, word))
  if (!end) return
  must(key, await perform(side(end.side, end.at), closeContract, { contractId, reason: end.reason }))
  if (end.answer === undefined) return
  const other = side(end.side === 'buyer' ? 'seller' : 'buyer', end.answer)
  must(key, await perform(other, answerContractEnd, { contractId, answer: 'end' }))
}

async function takeOffer(day: SeedDay, acts: Actors, one: SeedContract, requestId: string) {
  const { key, title, lines, seller, at, makingDays, isDirect = false } = one
  const buyer = (days: number) => acts.buys('purchasing-buyer', days)
  const offerId = seedId(`price offer:${key}`)
  const saved = await perform(buyer(at), savePriceRequest, {
    ...{ requestId, title, note: null, soato: '1726262', photos: [], categoryCode: null },
    lines: lines.map(({ price: _, ...line }) => line),
    ...{ wantedOn: addDays(dayOf(day.now), 30), sellerIds: isDirect ? [] : [sellerSeedId(seller)] },
    directTo: isDirect ? sellerSeedId(seller) : null,
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

type Word = NonNullable<SeedContract['said']>[number]

/** What one side says of a stage. */
async function say(
  day: SeedDay,
  side: (which: 'buyer' | 'seller', at: number) => Context,
  { key, contractId }: { key: string; contractId: string },
  word: Word,
) {
  const { at, stage } = word
  const of = { contractId, stage }
  const on = addDays(dayOf(day.now), at)
  if (word.what === 'delivered')
    return perform(side('seller', at), submitDelivery, { ...of, words: word.words, deliveredOn: on })
  if (word.what === 'refused')
    return perform(side('buyer', at), refuseDelivery, { ...of, reason: word.reason })
  if (word.what === 'sent')
    return perform(side('buyer', at), recordTransfer, {
      ...{ ...of, invoice: word.invoice, orderNumber: word.order, sentOn: on },
    })
  if (word.what === 'received')
    return perform(side('seller', at), recordReceipt, {
      ...{ ...of, invoice: word.invoice, seen: 0, amountTiyin: som(word.som), receivedOn: on },
    })
  const [who, code] = [side('buyer', at), '246802']
  await giveCode(who, contractId, { key: `${key}:act:${stage}`, code, stage })
  return perform(who, approveDelivery, { ...of, code })
}

interface Given {
  key: string
  code: string
  /** Whose act it signs, from 1; null for the terms. */
  stage: number | null
}

/** As by a code on her phone, which nobody reads here. */
async function giveCode(who: Context, contractId: string, { key, code, stage }: Given): Promise<void> {
  const id = seedId(`contract code:${key}`)
  await perform(who, (work) =>
    work.asSystem(async () => {
      const { revision } = await work.tx.purchaseContract.findUniqueOrThrow({ where: { id: contractId } })
      const delivery = await work.tx.contractDelivery.findFirst({
        where: { contractId, isAccepted: null, stage: { position: (stage ?? 0) - 1 } },
      })
      await work.tx.purchaseContractCode.create({
        data: {
          ...{ id, contractId, personId: who.personId ?? '', revision, createdAt: work.now() },
          ...{ deliveryId: delivery?.id ?? null, until: addDays(work.now(), 1) },
          codeHash: hashSixDigits('contractCode', id, code),
        },
      })
      return { ok: true, value: null } as const
    }),
  )
}
