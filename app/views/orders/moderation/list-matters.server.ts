import type { Context } from '~/domains/identity/context'
import { isDesk } from '~/domains/market/index.server'
import { transaction } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'
import type { Matter } from './matter'
import { readDeviceReviews } from './read-device-reviews.server'
import { readMessages } from './read-messages.server'
import { readProductQuestions } from './read-product-questions.server'
import { readProductReviews } from './read-product-reviews.server'
import { readReportedProducts, readReportedSellers } from './read-reported.server'

export const matterSections = ['waiting', 'reported', 'hidden'] as const
export type MatterSection = (typeof matterSections)[number]

export const mattersPerPage = 20

const ids = {
  waiting: Prisma.sql`
    select 'productReview' as kind, id, changed_at as at from product_review where status = 'waiting' or asked_at is not null
    union all
    select 'productQuestion', id, asked_at from product_question where status = 'waiting' or objected_at is not null`,
  reported: Prisma.sql`
    select 'deviceReview' as kind, review_id as id, min(reported_at) as at from device_review_report
      where status = 'open' group by review_id
    union all
    select case when product_id is not null then 'product' when seller_id is not null then 'seller'
        when review_id is not null then 'productReview' when question_id is not null then 'productQuestion'
        else 'parcelMessage' end,
      coalesce(product_id, seller_id, review_id, question_id, message_id), min(reported_at) from market_report
      where status = 'open' group by product_id, seller_id, review_id, question_id, message_id`,
  hidden: Prisma.sql`
    select 'deviceReview' as kind, id, hidden_at as at from device_review where status = 'hidden'
    union all
    select 'productReview', id, decided_at from product_review where status = 'hidden' and asked_at is null
    union all
    select 'productQuestion', id, decided_at from product_question where status = 'hidden' and objected_at is null
    union all
    select 'parcelMessage', id, decided_at from parcel_message where status = 'hidden'`,
} satisfies Record<MatterSection, Prisma.Sql>

export interface Matters {
  matters: Matter[]
  total: number
  /** Of each section. */
  counts: Record<MatterSection, number>
}

/**
 * What the desk looks at of all that people write before everybody: what waits to be shown and what was reported, that
 * waits longest first, and what is hidden, the latest first. Whoever wrote it is not among it.
 */
export async function listMatters(
  context: Context,
  { section, page, locale }: { section: MatterSection; page: number; locale: string },
): Promise<Matters> {
  const none = { waiting: 0, reported: 0, hidden: 0 }
  if (!isDesk(context)) return { matters: [], total: 0, counts: none }
  return transaction(context, async (work) => {
    const [counts] = await work.tx.$queryRaw<Record<MatterSection, number>[]>`
      select (select count(*) from (${ids.waiting}) w)::int as waiting,
        (select count(*) from (${ids.reported}) r)::int as reported,
        (select count(*) from (${ids.hidden}) h)::int as hidden`
    const order = section === 'hidden' ? Prisma.sql`at desc, id` : Prisma.sql`at, id`
    const found = await work.tx.$queryRaw<{ kind: Matter['kind']; id: string }[]>`
      select kind, id from (${ids[section]}) m order by ${order}
      limit ${mattersPerPage} offset ${Math.min((page - 1) * mattersPerPage, 1_000_000)}`
    const of = (kind: Matter['kind']) => found.filter((each) => each.kind === kind).map(({ id }) => id)
    const all = new Map(
      [
        ...(await readDeviceReviews(work, of('deviceReview'), locale)),
        ...(await readReportedProducts(work, of('product'), locale)),
        ...(await readReportedSellers(work, of('seller'), locale)),
        ...(await readProductReviews(work, of('productReview'), locale)),
        ...(await readProductQuestions(work, of('productQuestion'), locale)),
        ...(await readMessages(work, of('parcelMessage'))),
      ].map((matter) => [matter.id, matter]),
    )
    return {
      matters: found.flatMap(({ id }) => all.get(id) ?? []),
      total: counts?.[section] ?? 0,
      counts: counts ?? none,
    }
  })
}
