/** A rule that must hold over the whole database. `sql` names what breaks it; no rows = it holds. */
export interface InvariantCheck {
  name: string
  /** Answers one column, `broken`: an id, a number or a code, never personal data. */
  sql: string
}

export const invariantChecks: readonly InvariantCheck[] = [
  {
    name: 'audit: no key may give the time of an entry, now that nothing is being seeded',
    sql: 'select id as broken from guard.context_key where gives_time',
  },
  {
    name: 'vouchers: one live voucher a beneficiary and kind of device, whoever holds it',
    sql: `select min(id::text) as broken from voucher where status in ('issued', 'held')
      group by beneficiary_index, device_code having count(*) > 1`,
  },
  {
    name: 'vouchers: holder, beneficiary and kind are those of the right',
    sql: `select v.id as broken from voucher v join entitlement e on e.id = v.entitlement_id
      where (v.person_id, v.beneficiary_index, v.device_code)
        is distinct from (e.person_id, e.beneficiary_index,
          case when v.replaces_id is null then e.device_code else v.device_code end)`,
  },
  {
    name: 'vouchers: what was cancelled, replaced or suspended was decided by two people',
    sql: `select v.id as broken from voucher v
      where (v.status = 'cancelled') <> exists (select from voucher_change c
          where c.voucher_id = v.id and c.status = 'decided' and c.act = 'cancel')
        or (v.status = 'replaced') <> exists (select from voucher n where n.replaces_id = v.id
          and (exists (select from voucher_change c
              where c.voucher_id = v.id and c.status = 'decided' and c.act = 'replace')
            or exists (select from ceiling_request r where r.voucher_id = v.id and r.status = 'approved')))
        or v.suspended_at is not null and not exists (select from voucher_change c
          where c.voucher_id = v.id and c.status = 'decided' and c.act = 'suspend')
      union all select id from voucher_change where status = 'decided' and closed_by_id = prepared_by_id`,
  },
  {
    name: 'vouchers: no device a second time within its service life',
    sql: `select v.id as broken from voucher v
      join voucher earlier on earlier.beneficiary_index = v.beneficiary_index
        and earlier.device_code = v.device_code and earlier.issued_at < v.issued_at and earlier.status = 'redeemed'
      join entitlement e on e.id = earlier.entitlement_id
      where coalesce(earlier.renewable_on, e.renewable_on) > (v.issued_at at time zone 'Asia/Tashkent')::date
        and not guard.is_renewed(earlier.id, v.entitlement_id)`,
  },
  {
    name: 'ceilings: what the State pays above its ceiling was decided by two people, and gave one voucher',
    sql: `select n.id as broken from ceiling_request n where n.decided_by_id = n.prepared_by_id
        or (n.status = 'approved') <> exists (select from voucher v join voucher o on o.id = v.replaces_id
          where v.replaces_id = n.voucher_id and n.status = 'approved' and v.ceiling_tiyin
            = case when n.fell_through_at is null then coalesce(n.lowered_tiyin, n.ceiling_tiyin)
              else o.ceiling_tiyin end)`,
  },
  {
    name: 'ceilings: no voucher stays raised for a price whose order came to nothing',
    sql: `select v.id as broken from ceiling_request n
        join voucher v on v.replaces_id = n.voucher_id and v.status = 'issued'
        join quote q on q.id = n.quote_id
        join device_order o on o.voucher_id = v.id and o.offer_id = q.offer_id
      where n.status = 'approved' and n.fell_through_at is null and o.status in ('cancelled', 'declined', 'returned')
        and v.ceiling_tiyin > (select b.ceiling_tiyin from voucher b where b.id = v.replaces_id)`,
  },
  {
    name: 'quotes: a request is taken by the order on its answer, at the price of that answer',
    sql: `select r.id as broken from quote_request r left join device_order o on o.id = r.device_order_id
          left join quote q on q.request_id = r.id and q.offer_id = o.offer_id
        where r.status = 'taken' and (q.id is null or o.status in ('cancelled', 'declined') or o.voucher_id <> r.voucher_id)`,
  },
  {
    name: 'renewals: what was decided before its time was decided by two people, and gave one right',
    sql: `select n.id as broken from device_renewal n where n.decided_by_id = n.prepared_by_id
        or (n.status = 'approved') <> exists (select from entitlement e where e.renewal_id = n.id)`,
  },
  {
    name: 'budget: what stands on a line is what was put on it, less what its vouchers took, and never below zero',
    sql: `select l.id as broken from budget_line l left join account a on a.code = 'budget:' || l.id
      where coalesce(a.balance_tiyin, 0) < 0 or coalesce(a.balance_tiyin, 0) <>
        coalesce((select sum(e.amount_tiyin) from budget_entry e where e.line_id = l.id and e.status = 'approved'), 0)
        - coalesce((select sum(case when p.from_account_id = a.id then p.amount_tiyin else -p.amount_tiyin end)
            from posting p where a.id in (p.from_account_id, p.to_account_id)
              and p.purpose not in ('budget.raised', 'budget.lowered')), 0)`,
  },
  {
    name: 'budget: nothing was given past the lines of a region and group that has one',
    sql: `select v.id as broken from voucher v join device_kind k on k.code = v.device_code
      join entitlement r on r.id = v.entitlement_id join case_file c on c.id = r.application_id
      where v.budget_line_id is null and v.replaces_id is null and exists (select from budget_line l
        join budget_entry e on e.line_id = l.id where l.region_code = left(c.centre_code, 4)
          and l.group_code = k.group_code and e.status = 'approved' and e.closed_at < v.issued_at)`,
  },
  {
    name: 'budget: a line gives to its own group only',
    sql: `select v.id as broken from voucher v join budget_line l on l.id = v.budget_line_id
      join device_kind k on k.code = v.device_code where k.group_code <> l.group_code`,
  },
  {
    name: 'budget: an entry was approved by another than who prepared it, and moved its money once',
    sql: `select e.id as broken from budget_entry e where e.status = 'approved' and (e.closed_by_id = e.prepared_by_id
      or (select count(*) from effect f where f.subject_id = e.id and f.kind = 'budgetEntry.approved') <> 1)`,
  },
  {
    name: 'budget: who waits has no voucher, and who was served has one',
    sql: `select w.entitlement_id as broken from budget_wait w where (w.status = 'served')
        <> exists (select from voucher v where v.entitlement_id = w.entitlement_id)
      union all select w.entitlement_id from budget_wait w join voucher v
        on v.beneficiary_index = w.beneficiary_index and v.device_code = w.device_code
        where w.status = 'waiting' and v.status in ('issued', 'held')`,
  },
  {
    name: 'budget: every right has a voucher, or waits for one',
    sql: `select r.id as broken from entitlement r
      where not exists (select from voucher v where v.entitlement_id = r.id)
        and not exists (select from budget_wait w where w.entitlement_id = r.id)`,
  },
  {
    name: 'device orders: a maker has measurements only by the word of the person, while the order is his',
    sql: `select id as broken from device_order where measurements_cipher is not null
      and (measurements <> 'shared' or status in ('cancelled', 'declined', 'returned'))`,
  },
  {
    name: 'device orders: what was measured goes when the order comes to nothing',
    sql: `select m.id as broken from device_measurement m join device_order o on o.id = m.device_order_id
      where m.values_cipher is not null and o.status in ('cancelled', 'declined', 'returned')`,
  },
  {
    name: 'vouchers: held and redeemed money stays within the ceiling',
    sql: `select v.id as broken from voucher v join device_order o on o.voucher_id = v.id
      where o.status not in ('cancelled', 'declined', 'returned')
      group by v.id, v.ceiling_tiyin having sum(o.voucher_part_tiyin) > v.ceiling_tiyin`,
  },
  {
    name: 'vouchers: at most one order that is not cancelled a voucher',
    sql: `select voucher_id as broken from device_order where status not in ('cancelled', 'declined', 'returned')
      group by voucher_id having count(*) > 1`,
  },
  {
    name: 'device orders: what was returned has its claim, its money, and two people where the centre decided',
    sql: `select o.id as broken from device_order o where (o.status = 'returned') <> exists (select from device_claim c
          join effect e on e.subject_id = o.id and e.kind = 'deviceOrder.returned'
          where c.device_order_id = o.id and c.status = 'returned')
      union all select id from device_claim where outcome = 'return' and decided_by_id = prepared_by_id`,
  },
  {
    name: 'device orders: public part and top-up sum to the price',
    sql: `select id as broken from device_order where price_tiyin <> voucher_part_tiyin + top_up_tiyin
      or voucher_part_tiyin < 0 or top_up_tiyin < 0`,
  },
  {
    name: 'market: the parts of an order sum to its total',
    sql: `select o.id as broken from "order" o left join seller_order s on s.order_id = o.id
      group by o.id, o.total_tiyin
      having coalesce(sum(s.goods_tiyin + s.delivery_tiyin), 0) <> o.total_tiyin`,
  },
  {
    name: 'market: the lines of a part sum to its goods',
    sql: `select s.id as broken from seller_order s left join order_line l on l.seller_order_id = s.id
      group by s.id, s.goods_tiyin having coalesce(sum(l.unit_price_tiyin * l.quantity - l.discount_tiyin), 0)
        <> s.goods_tiyin`,
  },
  {
    name: 'market: what a checkout costs less is what its codes gave, and no code is used too often',
    sql: `select k.id as broken from checkout k
      where coalesce((select sum(h.discount_tiyin) from stock_hold h where h.checkout_id = k.id), 0)
        <> coalesce((select sum(u.discount_tiyin) from promo_use u where u.checkout_id = k.id), 0)
      union all select c.id from promo_code c join promo_use u on u.promo_id = c.id
      join checkout k on k.id = u.checkout_id and k.status in ('open', 'completed')
      group by c.id, c.most_uses having count(*) > c.most_uses`,
  },
  {
    name: 'market: goods and delivery of a checkout sum to its total',
    sql: `select id as broken from checkout where total_tiyin <> goods_tiyin + delivery_tiyin`,
  },
  {
    name: 'market: the escrow of a released or cancelled part is empty, of another it is the part',
    sql: `select s.id as broken from seller_order s left join account a on a.code = 'escrow:' || s.id
      where coalesce(a.balance_tiyin, 0) <> case
        when s.status = 'cancelled' or s.released_at is not null then 0
        else s.goods_tiyin + s.delivery_tiyin - coalesce((select sum(r.goods_tiyin + r.delivery_tiyin)
          from parcel_refund r where r.seller_order_id = s.id), 0) end`,
  },
  {
    name: 'market: stock is never below zero',
    sql: `select id as broken from product where stock < 0`,
  },
  {
    name: 'payments: no payment is refunded beyond its amount',
    sql: `select i.id as broken from payment_intent i join refund r on r.payment_intent_id = i.id
      where r.status <> 'failed' group by i.id, i.amount_tiyin having sum(r.amount_tiyin) > i.amount_tiyin`,
  },
]
