import { systemContext } from '~/domains/identity/context'
import type { CancelReason, Contact } from '~/domains/market/schema'
import { som } from '~/lib/money'
import { transaction } from '~/platform/db.server'
import { generatePeople } from './generated-people'
import { intoHours } from './into-hours'
import { sellerSeedId } from './market'
import { type DemonstrationPerson, demonstrationPeople } from './people'
import { personSeedId } from './persons'
import { type SeededRandom, seededRandom } from './seeded-random'

export type ParcelTarget = 'paid' | 'shipped' | 'delivered' | 'cancelled'

export interface PlannedPurchase {
  /** `purchase:001`: the name its ids are made of. */
  name: string
  contact: Contact
  /** Null for a guest. */
  personId: string | null
  locale: string
  at: Date
  lines: { productId: string; quantity: number }[]
  /** Of every parcel; null = never paid, the hold ran out. */
  target: ParcelTarget | null
  reason: CancelReason
}

interface SeedOffer {
  id: string
  sellerId: string
  createdAt: Date
}

const day = 86_400_000
const purchases = 128
/** About one in sixteen is never paid, so that 120 orders remain. */
const unpaidEvery = 16
const daysBack = 150
/** The latest go to the demonstration artisans, so that something waits for them. */
const latest = 9
/** Well below what one card payment may be, with delivery and a few pieces. */
const dearest = som(190_000)
const plenty = 6

const streets =
  `Bobur Navoiy Mustaqillik Bogʻishamol Gulbahor Doʻstlik Istiqbol Beruniy Zarafshon Yangiobod`.split(' ')
const locales = ['uz-Latn', 'uz-Latn', 'uz-Cyrl', 'ru', 'ru', 'en'] as const
const reasons: readonly CancelReason[] = ['notAvailable', 'damaged', 'buyerAsked', 'noDelivery']

/** Always the same purchases over the last five months; the demonstration buyer and artisans have a part in many. */
export async function planPurchases(now: Date): Promise<PlannedPurchase[]> {
  const random = seededRandom(20_261_123)
  const offers = await readOffers()
  const own = new Set(['gulchehra-atlas', 'alisher-sopol'].map(sellerSeedId))
  const ownOffers = offers.filter(({ sellerId }) => own.has(sellerId))
  const buyer = demonstrationPeople().find(({ key }) => key === 'buyer')
  const people = generatePeople().filter(({ phone }) => phone)
  return Array.from({ length: purchases }, (_, index): PlannedPurchase => {
    const isBuyers = index % 14 === 5
    const person = isBuyers && buyer ? buyer : random.pick(people)
    const daysAgo = (daysBack * (purchases - index)) / purchases
    const about = new Date(now.getTime() - Math.max(0.1, daysAgo - random.next()) * day)
    const at = new Date(Math.min(intoHours(about, 8, 23).getTime(), now.getTime() - day / 10))
    const known = (list: SeedOffer[]) => list.filter(({ createdAt }) => createdAt < at)
    const isOwn = (index % 4 === 0 || index > purchases - latest) && known(ownOffers).length > 0
    const first = isOwn ? known(ownOffers) : known(offers)
    return {
      name: `purchase:${String(index + 1).padStart(3, '0')}`,
      contact: contactOf(person, random),
      personId: isBuyers || index % 3 === 0 ? personSeedId(person.pinfl) : null,
      locale: random.pick(locales),
      at,
      lines: chooseLines(first, known(offers), random),
      target: (index + 1) % unpaidEvery === 0 ? null : targetOf(daysAgo, index),
      reason: random.pick(reasons),
    }
  })
}

/** Parcels grow older: what was paid long ago has arrived, the latest still wait. */
function targetOf(daysAgo: number, index: number): ParcelTarget {
  if (index % 11 === 7) return 'cancelled'
  if (daysAgo > 12) return 'delivered'
  if (daysAgo > 6) return index % 3 === 0 ? 'delivered' : 'shipped'
  return index % 4 === 3 ? 'shipped' : 'paid'
}

function chooseLines(
  first: SeedOffer[],
  others: SeedOffer[],
  random: SeededRandom,
): PlannedPurchase['lines'] {
  const lines = new Map([[random.pick(first).id, random.chance(0.2) ? 2 : 1]])
  for (let more = random.whole(0, 5) - 3; more > 0; more--) lines.set(random.pick(others).id, 1)
  return [...lines].map(([productId, quantity]) => ({ productId, quantity }))
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

/** Things that can be had, of which some remain for whoever tries the portal. */
async function readOffers(): Promise<SeedOffer[]> {
  return transaction(systemContext(), (tx) =>
    tx.product.findMany({
      where: {
        status: 'published',
        priceTiyin: { lte: dearest },
        OR: [{ availability: 'made_to_order' }, { stock: { gte: plenty } }],
      },
      orderBy: { slug: 'asc' },
      select: { id: true, sellerId: true, createdAt: true },
    }),
  )
}
