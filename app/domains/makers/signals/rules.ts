/**
 * What is looked for. Each answers rows: `subject` (once a rule), `weight` (what was counted), `maker_id` (or null),
 * `people` (who has to do with it) and `numbers` (public numbers of vouchers or orders). In each, `rule` has `least` and
 * `days`, and `today` is `p.today`. None asks for anybody's diagnosis, and none decides anything.
 */
export const signalRules = {
  /** People with vouchers who gave one phone between them. */
  samePhone: `select 'phone:' || left(p.phone_index, 24) as subject, count(distinct p.id)::int as weight,
      null::uuid as maker_id, array_agg(distinct p.id) as people, array_agg(distinct v.number) as numbers
    from voucher v join person p on p.id = v.person_id, today, rule
   where p.phone_index is not null and v.issued_at >= today.day - rule.days
   group by p.phone_index, rule.least having count(distinct p.id) >= rule.least`,
  /** People whose devices were brought or sent to one address. */
  sameAddress: `select 'address:' || left(p.address_index, 24) as subject, count(distinct o.person_id)::int as weight,
      null::uuid as maker_id, array_agg(distinct o.person_id) as people, array_agg(distinct o.number) as numbers
    from device_order_place p join device_order o on o.id = p.device_order_id, today, rule
   where o.placed_at >= today.day - rule.days
   group by p.address_index, rule.least having count(distinct o.person_id) >= rule.least`,
  /** Somebody who was given mandates by many people. */
  helperOfMany: `select 'helper:' || m.holder_id as subject, count(distinct m.grantor_index)::int as weight,
      null::uuid as maker_id, array[m.holder_id] || array_remove(array_agg(distinct g.id), null) as people,
      array_agg(distinct m.number) as numbers
    from mandate m left join person g on g.pinfl_index = m.grantor_index, today, rule
   where m.given_at >= today.day - rule.days
   group by m.holder_id, rule.least having count(distinct m.grantor_index) >= rule.least`,
  /** A maker at whose workshop devices are fetched by people who live far away. */
  farFromHome: `select 'maker:' || o.maker_id as subject, count(*)::int as weight, o.maker_id,
      array_agg(distinct o.person_id) as people, array_agg(o.number) as numbers
    from device_order o join person p on p.id = o.person_id join maker m on m.id = o.maker_id
      join far on far.home = left(p.district_soato, 4) and far.place = left(m.soato, 4), today, rule
   where o.status = 'handed_over' and o.delivery = 'pickup' and o.handed_over_at >= today.day - rule.days
   group by o.maker_id, rule.least having count(*) >= rule.least`,
  /** A maker who handed over many devices of one kind. */
  manyOfKind: `select 'maker:' || o.maker_id || ':' || o.device_code as subject, count(*)::int as weight, o.maker_id,
      array_agg(distinct o.person_id) as people, array_agg(o.number) as numbers
    from device_order o, today, rule
   where o.status = 'handed_over' and o.handed_over_at >= today.day - rule.days
   group by o.maker_id, o.device_code, rule.least having count(*) >= rule.least`,
  /** An order that costs so many percent more than the middle price of at least five of its kind. */
  priceOutlier: `select 'order:' || o.id as subject,
      (100 * (o.price_tiyin - usual.price) / usual.price)::int as weight, o.maker_id,
      array[o.person_id] as people, array[o.number] as numbers
    from device_order o join (
      select device_code, percentile_cont(0.5) within group (order by price_tiyin)::numeric as price
        from device_order, today, rule
       where status not in ('cancelled', 'declined') and placed_at >= today.day - rule.days
       group by device_code having count(*) >= 5) usual on usual.device_code = o.device_code, today, rule
   where o.status not in ('cancelled', 'declined') and o.placed_at >= today.day - rule.days
     and 100 * (o.price_tiyin - usual.price) / usual.price >= rule.least`,
  /** A maker where her own staff, or their families, spend vouchers. */
  ownPeople: `select 'maker:' || o.maker_id as subject, count(*)::int as weight, o.maker_id,
      array_agg(distinct o.person_id) as people, array_agg(o.number) as numbers
    from maker m cross join lateral unnest(app_maker_family(m.id)) own(person)
      join device_order o on o.maker_id = m.id and o.person_id = own.person, today, rule
   where o.status not in ('cancelled', 'declined') and o.placed_at >= today.day - rule.days
   group by o.maker_id, rule.least having count(*) >= rule.least`,
  /** A maker who changed her bank account, and was to be paid soon after. */
  accountBeforeBatch: `select 'account:' || a.id as subject, count(distinct b.id)::int as weight, a.maker_id,
      array_remove(array[a.prepared_by_id, a.closed_by_id], null) as people, array_agg(distinct b.number) as numbers
    from maker_account a join maker_transfer t on t.maker_id = a.maker_id join maker_batch b on b.id = t.batch_id,
      today, rule
   where a.status = 'approved' and b.status <> 'withdrawn' and a.closed_at >= today.day - interval '1 year'
     and b.prepared_at > a.prepared_at and b.prepared_at < a.prepared_at + make_interval(days => rule.days)
     and exists (select from maker_account e
       where e.maker_id = a.maker_id and e.status = 'approved' and e.prepared_at < a.prepared_at)
   group by a.id, a.maker_id, a.prepared_by_id, a.closed_by_id, rule.least having count(distinct b.id) >= rule.least`,
} as const satisfies Record<string, string>

export type SignalRule = keyof typeof signalRules
export const signalRuleCodes = Object.keys(signalRules) as SignalRule[]

/** Further than this a person does not fetch a device without a reason (example value). */
export const farKm = 200

/** What came of a look. */
export const signalOutcomes = ['explained', 'watched', 'referred'] as const
