import { type Context, systemContext } from '~/domains/identity/context'
import {
  askPriceAgain,
  expirePriceRequest,
  savePriceRequest,
  sendPriceRequest,
  setRequestLimit,
  submitPriceOffer,
  takePriceOffer,
  withdrawPriceRequest,
} from '~/domains/market/index.server'
import { som } from '~/lib/money'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { type SeedRequest, seedRequestLimit, seedRequests } from '../../content/market/requests'
import { must } from '../../plan-refused'
import type { SeedDay } from '../../seed-day'
import { seedId } from '../../seed-id'
import { sellerSeedId } from '../market'
import { type Actors, createActors, findSchool } from './actors'

const requestId = (key: string) => seedId(`price request:${key}`)
const offerId = (key: string, at: number) => seedId(`price offer:${key}:${at}`)

/** What the school asks sellers for, in every state, by the portal's own steps. A second run does nothing. */
export async function seedPriceRequests(day: SeedDay): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  if ((await transaction(portal, (tx) => tx.priceRequest.count())) > 0) return
  const acts = createActors(day, await findSchool(day))
  const limit = { limitTiyin: som(seedRequestLimit) }
  must('limit', await perform(acts.buys('purchasing-owner', -18), setRequestLimit, limit))
  for (const request of seedRequests) await seedRequest(day, acts, request)
}

async function seedRequest(day: SeedDay, acts: Actors, request: SeedRequest): Promise<void> {
  const { key, at, answers, chosen, withdrawn, wanted } = request
  const id = requestId(key)
  const buyer = (days: number) => acts.buys('purchasing-buyer', days)
  await saveDraft(day, buyer(at), request)
  if (key === 'draft') return
  must(key, await perform(buyer(at), sendPriceRequest, { requestId: id }))
  // As the days went by, whoever acted on them.
  const steps = answers.flatMap((answer, index) => [
    { at: answer.at, act: () => offer(day, acts, { key, index, answer }) },
    ...(answer.again
      ? [{ at: answer.again.at, act: () => again(buyer(answer.again?.at ?? 0), { key, index, answer }) }]
      : []),
  ])
  for (const { act } of steps.sort((a, b) => a.at - b.at)) await act()
  if (chosen) {
    const last = answers.findLastIndex(({ seller }) => seller === chosen.seller)
    const taken = { requestId: id, offerId: offerId(key, last) }
    must(key, await perform(buyer(chosen.at), takePriceOffer, taken))
  }
  if (withdrawn !== undefined)
    must(key, await perform(buyer(withdrawn), withdrawPriceRequest, { requestId: id }))
  if (wanted < 0) await perform(acts.portal(wanted + 1), expirePriceRequest, { id })
}

async function saveDraft(day: SeedDay, buyer: Context, request: SeedRequest): Promise<void> {
  const { key, title, note, lines, category, sellers, wanted, withPhoto } = request
  const photos = withPhoto ? await readPhotos(buyer) : []
  const saved = await perform(buyer, savePriceRequest, {
    ...{ requestId: requestId(key), title, note, lines: [...lines], soato: '1726262', photos },
    ...{ wantedOn: addDays(dayOf(day.now), wanted), categoryCode: category },
    sellerIds: sellers.map(sellerSeedId),
  })
  must(key, saved)
}

/** A picture like that of a product on sale. */
async function readPhotos(context: Context) {
  const photos = await transaction(context, ({ tx }) =>
    tx.productPhoto.findMany({
      where: { position: 0, product: { sellerId: sellerSeedId('alisher-sopol'), status: 'published' } },
      orderBy: { id: 'asc' },
      take: 1,
      select: { storageKey: true, width: true, height: true },
    }),
  )
  return photos.map(({ storageKey: key, ...size }) => ({ key, ...size }))
}

interface Round {
  key: string
  index: number
  answer: SeedRequest['answers'][number]
}

async function offer(day: SeedDay, acts: Actors, { key, index, answer }: Round): Promise<void> {
  const { seller, at, prices, makingDays, valid, note } = answer
  const offered = await perform(acts.sells(seller, at), submitPriceOffer, {
    ...{ requestId: requestId(key), offerId: offerId(key, index), makingDays, note },
    prices: prices.map((price) => (price === null ? null : som(price))),
    validUntil: addDays(dayOf(day.now), valid),
  })
  must(`${key}: ${seller}`, offered)
}

async function again(buyer: Context, { key, index, answer }: Round): Promise<void> {
  const asked = await perform(buyer, askPriceAgain, {
    ...{ requestId: requestId(key), offerId: offerId(key, index), words: answer.again?.words ?? '' },
  })
  must(`${key}: again`, asked)
}
