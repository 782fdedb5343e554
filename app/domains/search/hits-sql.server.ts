import { Prisma } from '~/platform/prisma/client'
import type { PreparedSearch } from './queries/prepare-search.server'
import type { SearchKind } from './schema'

/** What part of the worth of a word the place gives where it was found; and what is given for being there at all. */
const worth = { form: 1, title: 0.94, led: 0.93, extra: 0.55, body: 0.28 }
const presence = 0.35
/** What is left of the worth when all things of the kind hold the words. */
const common = 0.85
/** Weight of a word that nothing holds, of the most that a word may have. */
const unknown = 0.6
/** For a name that holds nothing but what was looked for. */
const wholeName = 0.15
/** A thing must be worth so much of the best of its kind, and so much at all; less where nothing is worth more. */
const floor = { ofBest: 0.5, least: 0.25, poor: 0.17 }
/** What is worth less says nothing: a synonym, or a guess, of a word in the running text. */
const leastWorth = 0.25

/**
 * A query of `kind`, `ref`, `score` of what fits. A word that few things of a kind hold weighs more than one that most
 * hold, every word may be missing, and what holds more of them comes first. `sizes` are the documents a kind.
 */
export function hitsSql(
  { alternatives, weights }: PreparedSearch,
  kinds: readonly SearchKind[],
  sizes: ReadonlyMap<string, number>,
): Prisma.Sql {
  const rows = alternatives.flatMap(({ slot, stems, form, quality, sure }, alternative) =>
    stems.map((stem) => ({ slot, alternative, size: stems.length, stem, form, quality, sure })),
  )
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name])
  const list = [...kinds]
  return Prisma.sql`
with term as (
  select * from unnest(${column('slot')}::int[], ${column('alternative')}::int[], ${column('size')}::int[],
    ${column('quality')}::float8[], ${column('sure')}::float8[], ${column('form')}::text[]) with ordinality
    as t (slot, alternative, size, quality, sure, form, place)
), kind_size as (
  select * from unnest(${list}::text[], ${list.map((kind) => sizes.get(kind) ?? 1)}::float8[]) as s (kind, size)
), found as (
  select d.kind, d.ref, d.title_size, t.slot, t.alternative, t.size, t.quality * d.worth as quality, t.sure,
    d.worth >= ${worth.title} and t.form <> '' as named
  from search_find(${column('stem')}::text[], ${column('form')}::text[], ${list}::text[],
    ${[worth.form, worth.title, worth.led, worth.extra, worth.body]}::float8[]) d join term t using (place)
  where t.quality * d.worth >= ${leastWorth}
), alternative as (
  select kind, ref, title_size, slot, min(quality) as quality, min(sure) as sure, bool_and(named) as named from found
  group by kind, ref, title_size, slot, alternative, size having count(*) = size
), held as (
  select kind, ref, title_size, slot, max(quality) as quality, max(sure) as sure, bool_or(named) as named from alternative
  group by kind, ref, title_size, slot
), found_weight as (
  select s.kind, p.slot, n.telling, sqrt(ln(1 + s.size)) as most,
    case when count(h.ref) > 0 then sqrt(ln(1 + s.size / greatest(1, sum(h.quality)))) end as weight
  from kind_size s cross join unnest(${[...weights]}::float8[]) with ordinality as n (telling, place)
    cross join lateral (select n.place::int - 1 as slot) p
    left join held h on h.kind = s.kind and h.slot = p.slot
  group by s.kind, s.size, p.slot, n.telling
), weight as (
  -- What a kind does not hold weighs nearly as it does where it is held; a word known nowhere says less.
  select kind, slot, most,
    coalesce(weight, most * coalesce((1 + max(weight / most) over (partition by slot)) / 2, ${unknown})) * telling as weight
  from found_weight
), whole as (
  select kind, sum(weight) as weight from weight group by kind
), scored as (
  select h.kind, h.ref,
    (sum(w.weight * (${presence} * h.sure + (1 - ${presence}::float8) * h.quality)) / max(a.weight)
      + ${wholeName} * least(1, count(*) filter (where h.named) / greatest(h.title_size, ${weights.length}::real)::float8))
    * (${common} + (1 - ${common}::float8) * max(w.weight / w.most)) as score
  from held h join weight w using (kind, slot) join whole a using (kind)
  group by h.kind, h.ref, h.title_size
)
select kind, ref, score from (
  select *, max(score) over (partition by kind) as best, max(score) over () as first from scored) s
where score >= greatest(case when first < ${floor.least} then ${floor.poor}::float8 else ${floor.least} end,
  ${floor.ofBest} * best)`
}
