import { splitBySeller } from '~/domains/market/rules'
import type { CancelReason, Contact } from '~/domains/market/schema'
import { som } from '~/lib/money'
import { generatePeople } from '../people/generated-people'
import { type DemonstrationPerson, demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import type { SeedDay } from '../seed-day'
import { type SeededRandom, seededRandom } from '../seeded-random'
import { goodsOf, middling, type SeedGoods } from './goods'
import { sellerSeedId } from './market'
import { type PlannedParcel, planParcel } from './parcel-plan'

export interface PlannedPurchase extends PlannedParcel {
  /** `purchase:001`: the name its ids are made of. */
  name: string
  contact: Contact
  /** Null for a guest. */
  personId: string | null
  locale: string
  lines: { productId: string; quantity: number }[]
  reason: CancelReason
  /** The money of one piece of each parcel went back after it had become its seller's. */
  isPartReturned: boolean
}

const purchases = 128
/** About one in sixteen is never paid, so that 120 orders remain. */
const unpaidEvery = 16
const daysBack = 150
/** Besides, of the last three days: nobody has accepted them yet, and there is still time. */
const fresh = 8
/** The latest go to the demonstration artisans, so that something waits for them. */
const latest = 9
/** One payment takes no more; the rest is for what the portal may add one day. */
const mostTiyin = som(950_000)
const streets =
  `Bobur Navoiy Mustaqillik Bogʻishamol Gulbahor Doʻstlik Istiqbol Beruniy Zarafshon Yangiobod`.split(' ')
const locales = ['uz-Latn', 'uz-Latn', 'uz-Cyrl', 'ru', 'ru', 'en'] as const
/** The demonstration artisans. */
export const ownSellers = ['gulchehra-atlas', 'alisher-sopol'].map(sellerSeedId)
const reasons: readonly CancelReason[] = ['notAvailable', 'damaged', 'buyerAsked', 'noDelivery']

/**
 * Always the same purchases over the last five months; the demonstration buyer and artisans have a part in many. No
 * purchase wants what another has taken, in whatever order they are made.
 */
export function planPurchases(seedDay: SeedDay): PlannedPurchase[] {
  const market = openMarket(seedDay)
  return Array.from({ length: purchases + fresh }, (_, index) => planPurchase(market, index))
}

/** What the purchases draw from, one after the other. */
interface Market {
  seedDay: SeedDay
  random: SeededRandom
  goods: SeedGoods[]
  /** Units that no purchase has taken yet; null = made to order. */
  left: Map<string, number | null>
  /** The demonstration buyer. */
  buyer: DemonstrationPerson | undefined
  people: DemonstrationPerson[]
}

function openMarket(seedDay: SeedDay): Market {
  const goods = goodsOf(seedDay)
  return {
    seedDay,
    goods,
    random: seededRandom(20_261_123),
    left: new Map(goods.map(({ id, units }) => [id, units])),
    buyer: demonstrationPeople(seedDay).find(({ key }) => key === 'buyer'),
    people: generatePeople(seedDay).filter(({ phone }) => phone),
  }
}

// Every choice takes the next of the same chances, so the order in which they are made is part of the plan.
function planPurchase(market: Market, index: number): PlannedPurchase {
  const { seedDay, random, buyer, people } = market
  const isFresh = index >= purchases
  const isBuyers = index % 14 === 5 && !isFresh
  const person = isBuyers && buyer ? buyer : random.pick(people)
  const buyerId = personSeedId(person.pinfl)
  const daysAgo = isFresh
    ? 1 + (purchases + fresh - index) * 0.25
    : 3 + ((daysBack - 3) * (purchases - index)) / purchases
  const isUnpaid = (index + 1) % unpaidEvery === 0
  // The buyer waits for the last of hers.
  const isAwaited = isBuyers && index + 14 >= purchases
  const parcel = planParcel(seedDay, daysAgo - random.next(), { index, isUnpaid, isAwaited, random })
  const { first, others } = offerTo(market, buyerId, parcel.at, index)
  const contact = contactOf(person, random)
  const lines = chooseLines(first, others, contact.regionSoato, random)
  take(market, lines)
  return {
    name: `purchase:${String(index + 1).padStart(3, '0')}`,
    contact,
    personId: isBuyers || index % 3 === 0 ? buyerId : null,
    locale: random.pick(locales),
    lines,
    ...parcel,
    reason: random.pick(reasons),
    isPartReturned: parcel.target === 'released' && index % 31 === 8,
  }
}

/** What a buyer can have at that moment: one of the first, and more of the others. */
function offerTo(market: Market, buyerId: string, at: Date, index: number) {
  const isFree = ({ id, createdAt, sellerPersonId }: SeedGoods) =>
    createdAt < at && sellerPersonId !== buyerId && (market.left.get(id) ?? 2) >= 2
  const had = market.goods.filter(isFree)
  const others = had.filter(({ priceTiyin }) => priceTiyin <= middling)
  // In turn, so that each of them has something to send; dear things too, which are made to order and never run out.
  const own = had.filter(({ sellerId }) => sellerId === ownSellers[index % ownSellers.length])
  const isOwn = (index % 4 === 0 || index > purchases - latest) && own.length > 0
  return { first: isOwn ? own : others, others }
}

function take({ left }: Market, lines: PlannedPurchase['lines']): void {
  for (const { productId, quantity } of lines) {
    const units = left.get(productId)
    if (units) left.set(productId, units - quantity)
  }
}

function chooseLines(
  first: SeedGoods[],
  others: SeedGoods[],
  toRegion: string,
  random: SeededRandom,
): PlannedPurchase['lines'] {
  const main = random.pick(first)
  const chosen = new Map([[main, random.chance(0.2) && main.priceTiyin <= middling ? 2 : 1]])
  for (let more = random.whole(0, 5) - 3; more > 0; more--) {
    const next = random.pick(others)
    if (totalOf(new Map([...chosen, [next, 1]]), toRegion) <= mostTiyin) chosen.set(next, 1)
  }
  return [...chosen].map(([{ id: productId }, quantity]) => ({ productId, quantity }))
}

function totalOf(chosen: ReadonlyMap<SeedGoods, number>, toRegion: string): bigint {
  const lines = [...chosen].map(([goods, quantity]) => ({
    ...goods,
    quantity,
    unitPriceTiyin: goods.priceTiyin,
  }))
  return splitBySeller(lines, toRegion).reduce(
    (sum, parcel) => sum + parcel.goodsTiyin + (parcel.delivery?.tiyin ?? 0n),
    0n,
  )
}

function contactOf(person: DemonstrationPerson, random: SeededRandom): Contact {
  const { districtSoato, familyName, givenName } = person
  return {
    name: `${familyName} ${givenName}`,
    phone: person.phone ?? '998900000000',
    email: random.chance(0.6) ? person.email : null,
    districtSoato,
    regionSoato: districtSoato.slice(0, 4),
    address: `${random.pick(streets)} koʻchasi, ${random.whole(1, 90)}-uy`,
    note: random.chance(0.15) ? 'Kelishdan oldin qoʻngʻiroq qiling' : null,
  }
}
