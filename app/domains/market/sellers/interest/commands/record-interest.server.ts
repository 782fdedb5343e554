import type { Work } from '~/platform/work.server'
import type { NotedInterest } from '../note-interest.server'

/** Adds what was noted to the numbers of its days; of a variant to its product's. What is not a product is nothing. */
export async function recordInterest(work: Work, noted: readonly NotedInterest[]): Promise<void> {
  const [slugs, days] = [noted.map(({ slug }) => slug), noted.map(({ day }) => day)]
  const [seen, carted] = [noted.map((one) => one.seen), noted.map((one) => one.carted)]
  // In one order: two processes that write at the same moment do not wait for each other in a ring.
  await work.tx.$executeRaw`insert into product_interest as i (product_id, day, seen, carted)
    select coalesce(p.parent_id, p.id), n.day, sum(n.seen), sum(n.carted)
      from unnest(${slugs}::text[], ${days}::date[], ${seen}::int[], ${carted}::int[]) n (slug, day, seen, carted)
      join product p on p.slug = n.slug
     group by 1, 2 order by 1, 2
    on conflict (product_id, day) do update set seen = i.seen + excluded.seen, carted = i.carted + excluded.carted`
}
