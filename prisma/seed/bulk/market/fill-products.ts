import type pg from 'pg'
import type { WordRow } from '~/domains/search/document-row'
import type { SeedDay } from '../../seed-day'
import { insertRows } from '../insert-rows'
import { personColumns, personMarkColumns, personMarkRows, personRow } from '../people'
import { type BulkGoods, goodsOfCategory } from './goods'
import type { BulkShop } from './shops'

export const productTables = [
  ...['person', 'person_name_mark', 'role_grant', 'seller', 'product', 'product_text', 'product_mark'],
  ...['product_photo', 'search_document', 'search_word'],
]

const atOnce = 1_000

/** Puts goods and shops where the statements below read them, and the shops with their owners in their own tables. */
export async function fillShops(
  client: pg.Client,
  { goods, shops, day }: { goods: readonly BulkGoods[]; shops: readonly BulkShop[]; day: SeedDay },
): Promise<void> {
  await client.query(`
    create function pg_temp.chance(p_row bigint, p_what int) returns float8 language sql immutable parallel safe
      return (hashint8extended(p_row, p_what) & 9007199254740991) / 9007199254740992.0;
    create temp table bulk_goods (number int primary key, category text, slug text, texts jsonb, marks jsonb,
      length_mm int, width_mm int, least int, most int, light int, heavy int, made_to_order boolean, photo_key text,
      alt jsonb, name text, locale text, forms jsonb, title jsonb, title_size real, extra jsonb, tokens jsonb);
    create temp table bulk_shop (number int primary key, id uuid, region text, first int, second int, tokens jsonb)`)
  await insertRows(client, [{ table: 'bulk_goods', columns: goodsColumns, rows: goods.map(goodsRow) }])
  for (let at = 0; at < shops.length; at += atOnce) {
    const some = shops.slice(at, at + atOnce)
    const people = some.map(({ person }) => person)
    await insertRows(client, [
      { table: 'person', columns: personColumns, rows: people.map((one) => personRow(one, day.now)) },
      { table: 'person_name_mark', columns: personMarkColumns, rows: people.flatMap(personMarkRows) },
      { table: 'seller', columns: sellerColumns, rows: some.map(sellerRow) },
      { table: 'bulk_shop', columns: shopColumns, rows: some.map(shopRow) },
    ])
  }
  await client.query(`insert into role_grant (id, person_id, role, organisation_id, granted_at)
    select uuidv7(), s.person_id, 'artisan', s.id::text, s.verified_at from bulk_shop b join seller s using (id)`)
  await fillWords(
    client,
    [...goods, ...shops].flatMap(({ words }) => words),
  )
}

const goodsColumns = {
  ...{ number: 'int', category: 'text', slug: 'text', texts: 'jsonb', marks: 'jsonb', length_mm: 'int' },
  ...{ width_mm: 'int', least: 'int', most: 'int', light: 'int', heavy: 'int', made_to_order: 'boolean' },
  ...{ photo_key: 'text', alt: 'jsonb', name: 'text', locale: 'text', forms: 'jsonb', title: 'jsonb' },
  ...{ title_size: 'real', extra: 'jsonb', tokens: 'jsonb' },
}

function goodsRow(one: BulkGoods): unknown[] {
  const { number, category, slug, lengthMm, widthMm, price, grams, madeToOrder, photo, document } = one
  const [text] = one.texts
  return [
    ...[number, category, slug, JSON.stringify(one.texts), JSON.stringify(one.marks), lengthMm, widthMm],
    ...[...price, ...grams, madeToOrder, photo?.key ?? null, JSON.stringify(photo?.alt ?? {})],
    ...[text?.name, text?.locale, JSON.stringify(document.forms), JSON.stringify(document.title)],
    document.titleSize,
    JSON.stringify(document.extra),
    // Its mark, which is each product's own, comes with the product.
    JSON.stringify(document.tokens.filter((token) => !token.startsWith('@'))),
  ]
}

const sellerColumns = {
  ...{ id: 'uuid', slug: 'text', display_name: 'text', person_id: 'uuid', soato: 'text', about: 'jsonb' },
  ...{ about_made: 'text as text[]', languages: 'text as text[]', work_days: 'text as smallint[]' },
  ...{ status: 'seller_status', verified_at: 'timestamptz', created_at: 'timestamptz' },
}

function sellerRow({ id, slug, name, person, soato, about, createdAt }: BulkShop): unknown[] {
  return [
    ...[id, slug, name, person.id, soato, JSON.stringify(about), '{uz-Cyrl}', '{uz,ru}', '{1,2,3,4,5}'],
    ...['approved', new Date(createdAt.getTime() + 10 * 86_400_000), createdAt],
  ]
}

const shopColumns = {
  number: 'int',
  id: 'uuid',
  region: 'text',
  first: 'int',
  second: 'int',
  tokens: 'jsonb',
}

function shopRow({ number, id, soato, crafts, tokens }: BulkShop): unknown[] {
  return [number, id, soato.slice(0, 4), ...crafts, JSON.stringify(tokens)]
}

async function fillWords(client: pg.Client, words: readonly WordRow[]): Promise<void> {
  const different = [...new Map(words.map((one) => [`${one.word} ${one.language}`, one])).values()]
  await client.query(
    `insert into search_word (word, language, source, shown, slips)
      select word, language, 'product', shown, slips
      from jsonb_to_recordset($1::jsonb) as r (word text, language text, shown text, slips text[])
      where not exists (select from search_word w
        where (w.word, w.language, w.source) = (r.word, r.language, 'product'))`,
    [JSON.stringify(different)],
  )
}

/**
 * So many products, by set. They stand shop by shop in `bulk_product`, whose numbers begin with 1: the largest shop has a
 * share of one by the root of their count, the smallest some two dozen. Of a hundred, three are not on sale.
 */
export async function fillProducts(
  client: pg.Client,
  { count, shops, day }: { count: number; shops: number; day: SeedDay },
): Promise<void> {
  await client.query(
    `create temp table bulk_product as
      select i as number, uuidv7() as id, s.number as shop, g.number as goods, g.slug || '-' || (k.known + i) as slug,
        greatest(w.step, round((g.least + floor(pg_temp.chance(i, 2) * (g.most - g.least + 1))) / w.step) * w.step)::bigint
          * 100000 as price_tiyin,
        w.to_order, case when w.to_order or pg_temp.chance(i, 4) < 0.05 then 0 else 1 + floor(pg_temp.chance(i, 5) * 20) end::int as stock,
        case when w.to_order then 5 + floor(pg_temp.chance(i, 6) * 21) else 1 + floor(pg_temp.chance(i, 6) * 3) end::int as lead_days,
        (g.light + floor(pg_temp.chance(i, 7) * (g.heavy - g.light + 1)))::int as weight_grams,
        case when pg_temp.chance(i, 8) < 0.97 then 'published' when pg_temp.chance(i, 8) < 0.99 then 'hidden' else 'draft' end::product_status as status,
        $3::timestamptz - make_interval(secs => 86400 + power(pg_temp.chance(i, 9), 1.5) * 1000 * 86400) as created_at
      from (select count(*) as known from product) k, generate_series(1, $1::int) i
      join bulk_shop s on s.number = 1 + floor($2::int * power((i - 1) / $1::float8, 2))
      join bulk_goods g on g.number = 1 + floor(pg_temp.chance(i, 0) * ${goodsOfCategory})
        + ${goodsOfCategory} * case when pg_temp.chance(i, 1) < 0.5 then s.first else s.second end
      cross join lateral (select case when g.most < 60 then 1 when g.most < 400 then 5 else 10 end as step,
        pg_temp.chance(i, 3) < case when g.made_to_order then 0.7 else 0.08 end as to_order) w
      order by i`.replaceAll('\n', ' '),
    [count, shops, day.now],
  )
  await client.query('create unique index on bulk_product (number); analyze bulk_product')
  for (const statement of ofProducts) await client.query(statement)
}

const ofProducts = [
  `insert into product (id, slug, seller_id, category_code, region_soato, price_tiyin, availability, stock, lead_days,
      weight_grams, length_mm, width_mm, status, sold_out, created_at, updated_at)
    select p.id, p.slug, s.id, g.category, s.region, p.price_tiyin,
      case when p.to_order then 'made_to_order' else 'in_stock' end::availability, p.stock, p.lead_days,
      p.weight_grams, g.length_mm, g.width_mm, p.status, p.stock = 0 and not p.to_order, p.created_at, p.created_at
    from bulk_product p join bulk_shop s on s.number = p.shop join bulk_goods g on g.number = p.goods order by p.number`,
  `insert into product_text (product_id, locale, name, description, is_made)
    select p.id, t.locale, t.name, t.description, t."isMade" from bulk_product p join bulk_goods g on g.number = p.goods
    cross join lateral jsonb_to_recordset(g.texts) as t (locale text, name text, description text, "isMade" boolean)`,
  `insert into product_mark (product_id, kind, code)
    select p.id, m.kind, m.code from bulk_product p join bulk_goods g on g.number = p.goods
    cross join lateral jsonb_to_recordset(g.marks) as m (kind product_term_kind, code text)`,
  `insert into product_photo (id, product_id, storage_key, width, height, alt, position)
    select uuidv7(), p.id, g.photo_key, 1200, 900, g.alt, 0 from bulk_product p
    join bulk_goods g on g.number = p.goods where g.photo_key is not null`,
  // A stem stands once in a document.
  `with shop as materialized (select number, array(select jsonb_array_elements_text(tokens)) as tokens from bulk_shop),
    goods as materialized (select number, title_size, array(select jsonb_array_elements_text(forms)) as forms,
      array(select jsonb_array_elements_text(title)) as title, array(select jsonb_array_elements_text(extra)) as extra,
      array(select jsonb_array_elements_text(tokens)) as tokens from bulk_goods)
    insert into search_document (kind, ref, forms, title, title_size, extra, tokens)
    select 'product', p.id::text, g.forms, g.title, g.title_size,
      g.extra || array(select x from unnest(s.tokens) x where x <> all (g.extra)),
      g.tokens || array(select x from unnest(s.tokens) x where x <> all (g.tokens)) || ('@product:' || p.id)
    from bulk_product p join shop s on s.number = p.shop join goods g on g.number = p.goods`,
]
