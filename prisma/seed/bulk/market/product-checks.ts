/** What foreign keys and guards would have refused in products and orders: each answers how many rows break it. */
export const productChecks: Record<string, string> = {
  'products without seller or category': `select count(*) from product p
    where not exists (select 1 from seller s where s.id = p.seller_id)
      or not exists (select 1 from category c where c.code = p.category_code)`,
  'products without a name': `select count(*) from product p where p.parent_id is null
    and not exists (select 1 from product_text t where t.product_id = p.id)`,
  'products that a search cannot find': `select count(*) from product p where p.parent_id is null
    and not exists (select 1 from search_document d where d.kind = 'product' and d.ref = p.id::text)`,
  'words of no list': `select count(*) from product_mark m
    where not exists (select 1 from product_term t where (t.kind, t.code) = (m.kind, m.code))`,
  'sellers without a person': `select count(*) from seller s
    where not exists (select 1 from person p where p.id = s.person_id)`,
  'orders without what was paid': `select count(*) from "order" o where not exists (select 1 from payment_intent i
    where i.subject_id = o.checkout_id and i.status in ('paid', 'refunded') and i.amount_tiyin = o.total_tiyin)`,
  'orders without their checkout': `select count(*) from "order" o
    where not exists (select 1 from checkout k where k.id = o.checkout_id and k.status = 'completed')`,
  'lines of what there is not': `select count(*) from order_line l
    where not exists (select 1 from product p where p.id = l.product_id)`,
  'stars that are counted otherwise': `select count(*) from product_rating r
    where r.stars_1 + r.stars_2 + r.stars_3 + r.stars_4 + r.stars_5
      <> (select count(*) from product_review v where v.product_id = r.product_id and v.status = 'shown')`,
}
