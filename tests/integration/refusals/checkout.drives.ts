import { addPromoToCart, addToCart, resumeSaved, setQuantity } from '~/domains/market/index.server'
import { holdLimits, mostLines, quoteDelivery } from '~/domains/market/rules'
import { newId } from '~/lib/ids'
import { blindIndex, hashToken } from '~/platform/crypto.server'
import { perform } from '~/platform/perform.server'
import { giveUpCheckout } from '~/workflows/checkout/give-up-checkout.server'
import { startMarketCheckout } from '~/workflows/checkout/start-market-checkout.server'
import { type Drive, drivesOf, type Scene } from './scene'

type FilledCart = Awaited<ReturnType<typeof fillCart>>

export async function driveCheckout(scene: Scene): Promise<Drive[]> {
  const carts = await putCarts(scene)
  return [...driveCart(scene, carts), ...(await driveStart(scene, carts))]
}

/** Each cart with one product of its own, by what hinders its buyer. */
async function putCarts(scene: Scene) {
  const rest = await fillCart(scene, 'rest', 50)
  await scene.put(
    `insert into seller_break (id, seller_id, from_on, until_on, pauses_orders, created_at)
      select $1, seller_id, $2::date - 3, $2::date + 3, true, $2 from product where id = $3`,
    [newId(), scene.as('x').now(), rest.id],
  )
  const full = await fillCart(scene, 'full', 50)
  const off = await fillCart(scene, 'off', 50)
  await scene.put(`update product set status = 'hidden' where id = $1`, [off.id])
  const sold = await fillCart(scene, 'sold', 0)
  const reserved = await fillCart(scene, 'reserved', 0)
  await putCheckouts(scene, { holds: reserved.id })
  const share = await fillCart(scene, 'share', 3, 3)
  const used = await fillCart(scene, 'used', 2)
  await putCheckouts(scene, { holds: used.id, units: 3, phone: phones.used })
  const { rows } = await scene.client.query<{ id: string }>(
    'select id from product where id <> $1 limit $2',
    [full.id, mostLines],
  )
  await putPromos(scene, full.id)
  await putCart(
    scene,
    'crowded',
    rows.map(({ id }) => id),
  )
  for (const [token, product] of Object.entries({ crowded: full, off, sold, reserved, share }))
    await scene.put(
      `insert into cart_saved (cart_id, product_id, quantity, saved_at)
        select id, $2, 1, $3 from cart where token_hash = $1`,
      [hashToken(token), product.id, scene.as('x').now()],
    )
  return { full, off, sold, reserved, share, used }
}

type Carts = Awaited<ReturnType<typeof putCarts>>

/** Of guests who hold something already. */
const phones = { holds: '998901112244', lapses: '998901112255', used: '998901112277' }

const contact = {
  ...{ name: 'Nodira', phone: '998901112233', email: null, regionSoato: '1726', districtSoato: '1726273' },
  ...{ address: 'Bobur 12', note: null },
}

async function driveStart(scene: Scene, carts: Carts): Promise<Drive[]> {
  const guest = scene.as('anonymous')
  await putCart(scene, 'empty', [])
  const start =
    (cartToken: string, extra: Record<string, unknown> = {}, by = guest) =>
    () =>
      startMarketCheckout(by, {
        ...{ cartToken, key: newId(), totalTiyin: 1n, seen: new Map(), network: null, deliveryName: 'x' },
        ...{ locale: 'ru', contact, ...extra },
      } as never)
  const { full, sold, reserved, share, used } = carts
  const seen = ({ id, quantity }: FilledCart, unitPriceTiyin: bigint) => ({
    seen: new Map([[id, { quantity, unitPriceTiyin }]]),
  })
  const all = (cart: FilledCart) => ({ ...seen(cart, cart.price), totalTiyin: totalOf(cart) })
  const from = (phone: string, cart = full) => ({ ...all(cart), contact: { ...contact, phone } })
  await putCheckouts(scene, { phone: phones.holds, count: holdLimits.openOfOne })
  await putCheckouts(scene, { phone: phones.lapses, count: holdLimits.lapsedOfOne, status: 'expired' })
  const [key] = await putCheckouts(scene, { status: 'expired' })
  return [
    ...drivesOf('startMarketCheckout', {
      'market.error.cartEmpty': start('empty'),
      'market.error.checkoutLapsed': start('full', { key }),
      'market.error.notOnSaleNames': start('off'),
      'market.error.onBreakNames': start('rest'),
      'market.error.region': start('full', { contact: { ...contact, regionSoato: '9999' } }),
      'market.error.cartChanged': start('full'),
      'market.error.priceChangedNames': start('full', seen(full, full.price + 1n)),
      'market.error.priceChanged': start('full', seen(full, full.price)),
      'sides.error.buy': start('full', {}, scene.as('citizen', full.personId)),
      'market.error.tooManyHolds': start('full', from(phones.holds)),
      'market.error.tooManyLapsed': start('full', from(phones.lapses)),
      'market.error.soldOutNames': start('sold', all(sold)),
      'market.error.reservedNames': start('reserved', all(reserved)),
      'market.error.holdShare': start('share', all(share)),
      'market.error.holdShareUsed': start('used', from(phones.used, used)),
    }),
    ...drivesOf('giveUpCheckout', {
      'market.error.checkoutNotFound': () =>
        giveUpCheckout(guest, { checkoutId: newId(), cartTokenHash: hashToken('empty') }),
    }),
  ]
}

function driveCart(scene: Scene, carts: Carts): Drive[] {
  const { full, off, sold, reserved, share } = carts
  const guest = scene.as('anonymous')
  const add =
    (token: string, productId: string, quantity = 1, by = guest) =>
    () =>
      perform(by, addToCart, { tokenHash: hashToken(token), productId, quantity })
  const code = (typed: string) => () =>
    perform(guest, addPromoToCart, { tokenHash: hashToken('full'), code: typed })
  const set =
    (token: string, { id: productId }: FilledCart, quantity = 1) =>
    () =>
      perform(guest, setQuantity, { tokenHash: hashToken(token), productId, quantity })
  const resume =
    (token: string, { id: productId }: FilledCart, by = guest) =>
    () =>
      perform(by, resumeSaved, { tokenHash: hashToken(token), productId })
  return [
    ...drivesOf('resumeSaved', {
      'market.error.notOnSale': resume('off', off),
      'market.error.cartFull': resume('crowded', full),
      'sides.error.buy': resume('crowded', full, scene.as('citizen', full.personId)),
      'market.error.soldOut': resume('sold', sold),
      'market.error.reserved': resume('reserved', reserved),
      'market.error.notEnoughMore': resume('share', share),
    }),
    ...drivesOf('addToCart', {
      'market.error.notOnSale': add('another', off.id),
      'market.error.cartFull': add('crowded', full.id),
      'sides.error.buy': add('another', full.id, 1, scene.as('citizen', full.personId)),
      'market.error.soldOut': add('another', sold.id),
      'market.error.reserved': add('another', reserved.id),
      'market.error.notEnough': add('another', share.id, 4),
      'market.error.notEnoughMore': add('share', share.id),
    }),
    ...drivesOf('addPromoToCart', {
      'promos.error.unknown': code('NOBODYS'),
      'promos.error.over': code('WASONCE'),
      'promos.error.notYet': code('COMES'),
      'promos.error.notForThese': code('OTHERS'),
      'promos.error.tooLittle': code('LARGE'),
    }),
    ...drivesOf('setQuantity', {
      'market.error.notOnSale': set('off', off),
      'market.error.soldOut': set('sold', sold),
      'market.error.reserved': set('reserved', reserved),
      'market.error.notEnough': set('share', share, 4),
    }),
  ]
}

/** Codes of the seller of a product, each with something in its way. */
async function putPromos(scene: Scene, productId: string): Promise<void> {
  const now = scene.as('anonymous').now()
  const codes = [
    { code: 'WASONCE', from: -9, least: 0, isForOthers: false },
    { code: 'COMES', from: 9, least: 0, isForOthers: false },
    { code: 'OTHERS', from: -2, least: 0, isForOthers: true },
    { code: 'LARGE', from: -2, least: 1e12, isForOthers: false },
  ]
  for (const { code, from, least, isForOthers } of codes) {
    await scene.put(
      `insert into promo_code (id, seller_id, code, percent, from_on, until_on, least_tiyin, product_ids, created_at)
       select $1, p.seller_id, $2, 10, $3::date + $4::int, $3::date + $4::int + 5, $5,
         case when $6 then array(select o.id from product o where o.seller_id = p.seller_id and o.id <> p.id limit 1)
           else '{}' end, $3 from product p where p.id = $7`,
      [newId(), code, now, from, least, isForOthers, productId],
    )
  }
}

interface PutCheckouts {
  phone?: string
  count?: number
  status?: 'open' | 'expired'
  /** A product of which so many units are held; one when absent. */
  holds?: string
  units?: number
}

/** What other carts have begun to pay; answers the keys of their forms. */
async function putCheckouts(scene: Scene, given: PutCheckouts): Promise<string[]> {
  const { phone = '998901112266', count = 1, status = 'open', holds, units = 1 } = given
  const now = scene.as('anonymous').now()
  const ids = Array.from({ length: count }, newId)
  await scene.put(
    `insert into checkout (id, cart_id, key, status, contact_cipher, phone_index, region_soato, locale, goods_tiyin,
       delivery_tiyin, total_tiyin, expires_at, created_at)
     select id, id, id::text, $2::checkout_status, '', $3, '1726', 'ru', 1, 1, 2, $4::timestamptz + interval '10 minutes', $4
     from unnest($1::uuid[]) id`,
    [ids, status, blindIndex('phone', phone), now],
  )
  if (holds)
    await scene.put(
      `insert into stock_hold (checkout_id, product_id, quantity, taken_units, unit_price_tiyin)
       select id, $2, $3, $3, 1 from unnest($1::uuid[]) id`,
      [ids, holds, units],
    )
  return ids
}

function totalOf({ price, quantity, region, grams }: FilledCart): bigint {
  const delivery = quoteDelivery(region, contact.regionSoato, grams * quantity)
  return price * BigInt(quantity) + (delivery?.tiyin ?? 0n)
}

/** A cart with a product that is in no other one, of which so many are left. */
async function fillCart(scene: Scene, token: string, stock: number, quantity = 1) {
  const product = await scene.find<{
    id: string
    price: string
    personId: string
    region: string
    grams: number
  }>(
    `select p.id, p.price_tiyin::text as price, s.person_id as "personId", p.region_soato as region,
      p.weight_grams as grams from product p join seller s on s.id = p.seller_id and s.status = 'approved'
      where p.status = 'published' and p.price_tiyin between 10000000 and 50000000
        and not exists (select 1 from cart_line l where l.product_id = p.id)
        and not exists (select 1 from seller_break b where b.seller_id = s.id) order by p.id desc limit 1`,
  )
  await scene.put(`update product set stock = $2, availability = 'in_stock' where id = $1`, [
    product.id,
    stock,
  ])
  await putCart(scene, token, [product.id], quantity)
  return { ...product, quantity, price: BigInt(product.price) }
}

async function putCart(scene: Scene, token: string, productIds: readonly string[], quantity = 1) {
  const cartId = newId()
  await scene.put('insert into cart (id, token_hash, updated_at) values ($1, $2, now())', [
    cartId,
    hashToken(token),
  ])
  await scene.client.query(
    'insert into cart_line (cart_id, product_id, quantity) select $1, id, $3 from unnest($2::uuid[]) id',
    [cartId, productIds, quantity],
  )
}
