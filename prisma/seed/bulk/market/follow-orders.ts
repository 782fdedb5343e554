import type pg from 'pg'

/**
 * What follows from the orders: their checkouts, payments, histories, money on its accounts, and the stars that some
 * buyers gave. Whatever is paid stands with the portal until its parcel is released; then it is the seller's.
 */
export async function followOrders(client: pg.Client): Promise<void> {
  await client.query(
    'create index on bulk_order (id); analyze bulk_order; analyze seller_order; analyze order_line',
  )
  for (const statement of statements) await client.query(statement)
}

const ofLoad = 'seller_order s join bulk_order o on o.id = s.order_id'

const statements = [
  `insert into "order" (id, number, checkout_id, contact_cipher, phone_index, locale, total_tiyin, paid_at)
    select id, number, checkout_id, contact_cipher, phone_index, locale, total_tiyin, paid_at from bulk_order`,
  `insert into checkout (id, cart_id, key, status, contact_cipher, phone_index, region_soato, locale, goods_tiyin,
      delivery_tiyin, total_tiyin, expires_at, created_at)
    select checkout_id, id, checkout_id::text, 'completed', checkout_cipher, phone_index, region_soato, locale,
      total_tiyin - delivery_tiyin, delivery_tiyin, total_tiyin, paid_at + interval '20 minutes', paid_at - interval '5 minutes'
    from bulk_order`,
  `insert into stock_hold (checkout_id, product_id, quantity, taken_units, unit_price_tiyin)
    select o.checkout_id, l.product_id, sum(l.quantity), 0, min(l.unit_price_tiyin)
    from order_line l join seller_order s on s.id = l.seller_order_id join bulk_order o on o.id = s.order_id
    group by o.checkout_id, l.product_id`,
  // Without a page at the provider: its stand-in need not know them.
  `insert into payment_intent (id, purpose, subject_id, once_id, amount_tiyin, provider, status, expires_at, created_at, paid_at)
    select uuidv7(), 'market_checkout', checkout_id, id, total_tiyin, 'stripe', 'paid', paid_at + interval '20 minutes',
      paid_at - interval '5 minutes', paid_at from bulk_order`,
  `insert into seller_order_event (id, seller_order_id, type, actor_id, actor_role, at)
    select uuidv7(), s.id, e.type, case when e.role = 'artisan' then own.person_id end, e.role, e.at
    from ${ofLoad} join seller own on own.id = s.seller_id
    cross join lateral (values ('sellerOrder.paid', 'system', s.paid_at), ('sellerOrder.accepted', 'artisan', s.accepted_at),
      ('sellerOrder.packed', 'artisan', s.packed_at), ('sellerOrder.shipped', 'artisan', s.shipped_at),
      ('sellerOrder.delivered', 'system', s.delivered_at), ('sellerOrder.received', 'system', s.received_at),
      ('sellerOrder.released', 'system', s.released_at)) e (type, role, at)
    where e.at is not null`,
  `insert into account (id, code, kind, owner_id, may_be_negative, balance_tiyin)
    select gen_random_uuid(), 'escrow:' || s.id, 'buyer_escrow'::account_kind, s.id, false,
      case when s.released_at is null then s.goods_tiyin + s.delivery_tiyin else 0 end from ${ofLoad}
    union all select gen_random_uuid(), 'seller:' || s.seller_id, 'seller', s.seller_id, true,
      sum(s.goods_tiyin + s.delivery_tiyin) from ${ofLoad} where s.released_at is not null group by s.seller_id
    union all select gen_random_uuid(), 'provider:stripe', 'provider', null, true, 0
      where not exists (select from account where code = 'provider:stripe')`,
  `update account set balance_tiyin = balance_tiyin - (select sum(total_tiyin) from bulk_order) where code = 'provider:stripe'`,
  'analyze account',
  `with paid as (insert into effect (id, kind, subject_id, at)
      select gen_random_uuid(), 'order.paid', id, paid_at from bulk_order returning id, subject_id)
    insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
    select p.id, row_number() over (partition by p.id order by s.number),
      (select id from account where code = 'provider:stripe'), a.id, s.goods_tiyin + s.delivery_tiyin, 'order.paid', s.paid_at
    from paid p join seller_order s on s.order_id = p.subject_id join account a on a.code = 'escrow:' || s.id`,
  `with released as (insert into effect (id, kind, subject_id, at)
      select gen_random_uuid(), 'sellerOrder.released', s.id, s.released_at from ${ofLoad}
      where s.released_at is not null returning id, subject_id)
    insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
    select r.id, 1, f.id, t.id, s.goods_tiyin + s.delivery_tiyin, 'sellerOrder.released', s.released_at
    from released r join seller_order s on s.id = r.subject_id join account f on f.code = 'escrow:' || s.id
    join account t on t.code = 'seller:' || s.seller_id`,
  // Stars alone are shown at once. Of ten, six give five.
  `insert into product_review (id, order_line_id, product_id, seller_id, stars, status, written_at, changed_at)
    select uuidv7(), l.id, l.product_id, s.seller_id,
      case when c.stars < 0.6 then 5 when c.stars < 0.85 then 4 when c.stars < 0.94 then 3 when c.stars < 0.98 then 2 else 1 end,
      'shown', s.released_at, s.released_at
    from ${ofLoad} join order_line l on l.seller_order_id = s.id
    cross join lateral (select pg_temp.chance(hashtextextended(l.id::text, 0), 1) as has,
      pg_temp.chance(hashtextextended(l.id::text, 0), 2) as stars) c
    where s.released_at is not null and c.has < 0.2`,
  `insert into product_rating (product_id, seller_id, stars_1, stars_2, stars_3, stars_4, stars_5)
    select r.product_id, r.seller_id, count(*) filter (where stars = 1), count(*) filter (where stars = 2),
      count(*) filter (where stars = 3), count(*) filter (where stars = 4), count(*) filter (where stars = 5)
    from product_review r join bulk_product p on p.id = r.product_id group by r.product_id, r.seller_id`,
]
