import { Prisma } from '~/platform/prisma/client'
import type { PreparedSearch } from './queries/prepare-search.server'
import type { SearchKind } from './schema'

/** What part of the worth of a word the place gives where it was found; and what is given for being there at all. */
const worth = { form: 1, title: 0.94, led: 0.93, extra: 0.55, body: 0.28 }
const presence = 0.4
/** What is left of the worth when all things of the kind hold the words. */
const common = 0.85
/** For a name that holds nothing but what was looked for. */
const wholeName = 0.15
/** A thing must be worth so much of the best of its kind, and so much at all. */
const floor = { ofBest: 0.42, least: 0.14 }
/** What is worth less says nothing: a synonym, or a guess, of a word in the running text. */
const leastWorth = 0.25

/**
 * A query of `kind`, `ref`, `score` of what fits. A word that few things of a kind hold weighs more than one that most
 * hold, every word may be missing, and what holds more of them comes first. `sizes` are the documents a kind.
 */
export function hitsSql(
  { alternatives, slots }: PreparedSearch,
  kinds: readonly SearchKind[],
  sizes: ReadonlyMap<string, number>,
): Prisma.Sql {
  const rows = alternatives.flatMap(({ slot, stems, form, quality }, alternative) =>
    stems.map((stem) => ({ slot, alternative, size: stems.length, stem, form, quality })),
  )
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name])
  const list = [...kinds]
  return Prisma.sql`
with term as (
  select * from unnest(${column('slot')}::int[], ${column('alternative')}::int[], ${column('size')}::int[],
    ${column('quality')}::float8[], ${column('form')}::text[]) with ordinality
    as t (slot, alternative, size, quality, form, place)
), kind_size as (
  select * from unnest(${list}::text[], ${list.map((kind) => sizes.get(kind) ?? 1)}::float8[]) as s (kind, size)
), found as (
  select d.kind, d.ref, d.title_size, t.slot, t.alternative, t.size, t.quality * d.worth as quality,
    d.worth >= ${worth.title} and t.form <> '' as named
  from search_find(${column('stem')}::text[], ${column('form')}::text[], ${list}::text[],
    ${[worth.form, worth.title, worth.led, worth.extra, worth.body]}::float8[]) d join term t using (place)
  where t.quality * d.worth >= ${leastWorth}
), alternative as (
  select kind, ref, title_size, slot, min(quality) as quality, bool_and(named) as named from found
  group by kind, ref, title_size, slot, alternative, size having count(*) = size
), held as (
  select kind, ref, title_size, slot, max(quality) as quality, bool_or(named) as named from alternative
  group by kind, ref, title_size, slot
), weight as (
  select s.kind, n.slot, ln(1 + s.size / greatest(1, count(h.ref))) as weight, ln(1 + s.size) as most
  from kind_size s cross join generate_series(0, ${slots - 1}) as n (slot)
    left join held h on h.kind = s.kind and h.slot = n.slot
  group by s.kind, s.size, n.slot
), whole as (
  select kind, sum(weight) as weight from weight group by kind
), scored as (
  select h.kind, h.ref,
    (sum(w.weight * (${presence} + (1 - ${presence}::float8) * h.quality)) / max(a.weight)
      + ${wholeName} * least(1, count(*) filter (where h.named) / greatest(h.title_size, ${slots}::real)::float8))
    * (${common} + (1 - ${common}::float8) * max(w.weight / w.most)) as score
  from held h join weight w using (kind, slot) join whole a using (kind)
  group by h.kind, h.ref, h.title_size
)
select kind, ref, score from (
  select *, max(score) over (partition by kind) as best from scored) s
where score >= greatest(${floor.least}, ${floor.ofBest} * best)`
}
