import type pg from 'pg'
import { quoteDelivery } from '~/domains/market/index.server'
import type { Contact } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { blindIndex, sealJson } from '~/platform/crypto.server'
import { readRows } from '../../content-files'
import type { SeedDay } from '../../seed-day'
import { type SeededRandom, seededRandom } from '../../seeded-random'
import { insertRows } from '../insert-rows'
import { pickName } from '../names'
import { numberAt } from '../numbers'
import { planLife } from './plan-life'
import type { BulkProduct } from './read-products'

export const orderTables = [
  ...[
    'checkout',
    'stock_hold',
    'payment_intent',
    'order',
    'seller_order',
    'order_line',
    'seller_order_event',
  ],
  ...['account', 'effect', 'posting', 'product_review', 'product_rating'],
]

const atOnce = 2_000
/** Orders of one buyer, on the average. */
const ordersEach = 4
/** Days over which the orders are spread, more and more a day. */
const days = 1_000

interface Orders {
  count: number
  /** Numbers that purchases have already. */
  known: number
  products: readonly BulkProduct[]
  sellers: readonly string[]
  day: SeedDay
  report: (made: number) => void
}

/** So many orders of guests, paid and on their way, or come and settled; a thing that sells well sells a thousand times. */
export async function fillOrders(client: pg.Client, orders: Orders): Promise<void> {
  await client.query(`create temp table bulk_order (like "order"); alter table bulk_order add checkout_cipher text,
    add region_soato text, add delivery_tiyin bigint`)
  const districts = readRows('territories.tsv').flatMap(({ level, soato }) =>
    level !== 'region' && soato ? [soato] : [],
  )
  let pending: Promise<void> = Promise.resolve()
  for (let made = 0; made < orders.count; ) {
    const rows: Rows = { bulk_order: [], seller_order: [], order_line: [] }
    const end = Math.min(orders.count, made + atOnce)
    for (; made < end; made++) addOrder(rows, orders, districts, made)
    await pending
    pending = write(client, rows)
    // It is waited for in the next round: until then nobody else may miss its failure.
    pending.catch(() => undefined)
    if (made % 100_000 === 0 || made === orders.count) orders.report(made)
  }
  await pending
}

type Rows = Record<keyof typeof columns, unknown[][]>

const columns = {
  bulk_order: {
    ...{ id: 'uuid', number: 'text', checkout_id: 'uuid', contact_cipher: 'text', phone_index: 'text' },
    ...{ locale: 'text', total_tiyin: 'bigint', paid_at: 'timestamptz', checkout_cipher: 'text' },
    ...{ region_soato: 'text', delivery_tiyin: 'bigint' },
  },
  seller_order: {
    ...{ id: 'uuid', number: 'text', order_id: 'uuid', seller_id: 'uuid', status: 'seller_order_status' },
    ...{ goods_tiyin: 'bigint', delivery_tiyin: 'bigint', region_soato: 'text', paid_at: 'timestamptz' },
    ...{ contact_cipher: 'text', accept_by_on: 'date', ship_by_on: 'date', accepted_at: 'timestamptz' },
    ...{ packed_at: 'timestamptz', tracking_number: 'text', shipped_at: 'timestamptz' },
    ...{
      delivered_at: 'timestamptz',
      received_at: 'timestamptz',
      released_at: 'timestamptz',
      version: 'int',
    },
  },
  order_line: {
    ...{ id: 'uuid', seller_order_id: 'uuid', product_id: 'uuid', name: 'text', name_locale: 'text' },
    ...{ unit_price_tiyin: 'bigint', quantity: 'int', taken_units: 'int' },
  },
}

function write(client: pg.Client, rows: Rows): Promise<void> {
  const tables = (Object.keys(columns) as (keyof Rows)[]).map((table) => ({
    ...{ table, columns: columns[table], rows: rows[table] },
  }))
  return insertRows(client, tables)
}

function addOrder(rows: Rows, orders: Orders, districts: readonly string[], index: number): void {
  const { count, known, products, sellers, day } = orders
  const random = seededRandom(1_000_000_000 + known + index)
  const paidAt = new Date(
    day.now.getTime() - days * 86_400_000 * (1 - Math.sqrt((index + random.next()) / count)),
  )
  const contact = contactOf(Math.floor(random.next() * Math.ceil(count / ordersEach)), districts)
  const [id, checkoutId, number] = [newId(), newId(), numberAt('HB', known + index)]
  const { email: _, ...forSeller } = contact
  let [total, deliveries] = [0n, 0n]
  for (const [at, lines] of chooseParcels(products, paidAt, random).entries()) {
    const [first] = lines
    const goods = lines.reduce((sum, line) => sum + line.priceTiyin * BigInt(line.quantity), 0n)
    const grams = lines.reduce((sum, line) => sum + line.grams * line.quantity, 0)
    const delivery = quoteDelivery(first.region, contact.regionSoato, grams)?.tiyin ?? 0n
    total += goods + delivery
    deliveries += delivery
    const parcelId = newId()
    const life = planLife(paidAt, day.now, random)
    const paidOn = dayOf(paidAt)
    rows.seller_order.push([
      ...[parcelId, `${number}/${at + 1}`, id, sellers[first.shop], life.status, goods, delivery],
      ...[contact.regionSoato, paidAt],
      sealJson(forSeller, { table: 'seller_order', column: 'contact', row: parcelId }),
      ...[addDays(paidOn, 5), addDays(paidOn, 5 + Math.max(...lines.map(({ leadDays }) => leadDays)))],
      ...[life.acceptedAt, life.packedAt, life.shippedAt && `RR${random.whole(100_000_000, 999_999_999)}UZ`],
      ...[life.shippedAt, life.deliveredAt, life.receivedAt, life.releasedAt, life.version],
    ])
    for (const line of lines) {
      rows.order_line.push([
        ...[newId(), parcelId, line.id, line.name, line.locale, line.priceTiyin, line.quantity],
        line.isToOrder ? 0 : line.quantity,
      ])
    }
  }
  rows.bulk_order.push([
    ...[id, number, checkoutId, sealJson(contact, { table: 'order', column: 'contact', row: id })],
    ...[blindIndex('phone', contact.phone), random.pick(locales), total, paidAt],
    sealJson(contact, { table: 'checkout', column: 'contact', row: checkoutId }),
    ...[contact.regionSoato, deliveries],
  ])
}

const locales = ['uz-Latn', 'uz-Latn', 'uz-Cyrl', 'ru', 'ru', 'en'] as const

function contactOf(buyer: number, districts: readonly string[]): Contact {
  const random = seededRandom(2_000_000_000 + buyer)
  const { familyName, givenName } = pickName(random, random.chance(0.6) ? 'female' : 'male')
  const districtSoato = random.pick(districts)
  return {
    ...{ name: `${familyName} ${givenName}`, phone: `99893${String(1_000_000 + buyer).padStart(7, '0')}` },
    ...{ email: null, regionSoato: districtSoato.slice(0, 4), districtSoato, note: null },
    address: `Navoiy koʻchasi, ${random.whole(1, 90)}-uy`,
  }
}

type Line = BulkProduct & { quantity: number }
type Lines = [Line, ...Line[]]

/** Of every eight orders one has something of a second seller; every fourth parcel holds two different things. */
function chooseParcels(products: readonly BulkProduct[], paidAt: Date, random: SeededRandom): Lines[] {
  const parcels: Lines[] = [chooseLines(products, paidAt, random)]
  if (random.chance(0.12)) {
    const more = chooseLines(products, paidAt, random)
    if (more[0].shop !== parcels[0]?.[0].shop) parcels.push(more)
  }
  return parcels
}

function chooseLines(products: readonly BulkProduct[], paidAt: Date, random: SeededRandom): Lines {
  const place = choosePlace(products, paidAt, random)
  const first = products[place]
  if (!first) throw new Error('there is something to buy')
  const lines: Lines = [{ ...first, quantity: random.chance(0.15) ? 2 : 1 }]
  const neighbour = products[place + 1]
  if (random.chance(0.25) && neighbour?.shop === first.shop && neighbour.createdAt < paidAt.getTime())
    lines.push({ ...neighbour, quantity: 1 })
  return lines
}

// A prime, and so without a common divisor: the things that sell well are spread over all shops.
const stride = 7_368_787

/** One that was on sale then, where one is found soon; else whichever. */
function choosePlace(products: readonly BulkProduct[], paidAt: Date, random: SeededRandom): number {
  let place = 0
  for (let attempt = 0; attempt < 12; attempt++) {
    place = (Math.floor(products.length * random.next() ** 2) * stride) % products.length
    if ((products[place]?.createdAt ?? 0) < paidAt.getTime()) break
  }
  return place
}
