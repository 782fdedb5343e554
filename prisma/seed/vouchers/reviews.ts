import { systemContext } from '~/domains/identity/context'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import { intoHours } from '../into-hours'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

/** Nothing but stars, too: many write no word. */
const said: readonly (readonly [stars: number, text: string | null])[] = [
  [5, 'Yengil va mustahkam, uch kunda oʻrgandim.'],
  [4, null],
  [5, 'Мастер приехал домой, всё подогнал на месте.'],
  [3, 'Yaxshi ishlangan, lekin vaʼda qilingan kundan keyin tayyor boʻldi.'],
  [5, null],
  [4, 'Удобно, но инструкция только на узбекском.'],
  [2, 'Tasmasi tez boʻshab qoladi, ikki marta borishga toʻgʻri keldi.'],
  [5, 'Eshikda pandus bor, kirish oson, gap-soʻzi ham samimiy.'],
]
const answers = new Map([
  [3, 'Uzr soʻraymiz, xomashyo kech keldi. Endi muddatni toʻgʻri aytamiz.'],
  [6, 'Приезжайте, ремни заменим бесплатно.'],
])

interface Received {
  id: string
  personId: string
  makerId: string
  offerId: string
  handedOverAt: Date
  staffId: string | null
}

/** What people said of devices that they received more than a week ago: two of three of them. */
export async function seedReviews(day: SeedDay): Promise<void> {
  await transaction(
    systemContext(() => day.now, 'seed'),
    async ({ tx }) => {
      const received = await tx.$queryRaw<Received[]>`
      select o.id, o.person_id as "personId", o.maker_id as "makerId", o.offer_id as "offerId",
        o.handed_over_at as "handedOverAt",
        (select g.person_id from role_grant g where g.role = 'maker_staff' and g.organisation_id = o.maker_id::text
          order by g.id limit 1) as "staffId"
      from device_order o where o.handed_over_at < ${addDays(day.now, -8)} and not o.is_repair order by o.handed_over_at, o.id`
      const rows = received.flatMap((order, at) => (at % 3 === 2 ? [] : [reviewRow(order, at)]))
      await tx.deviceReview.createMany({ data: rows })
    },
  )
}

function reviewRow(order: Received, at: number): Prisma.DeviceReviewCreateManyInput {
  const place = at % said.length
  const [stars, text] = said[place] ?? [5, null]
  const { id, personId, makerId, offerId, staffId } = order
  const answer = staffId ? answers.get(place) : undefined
  return {
    ...{ id: seedId(`review:${id}`), deviceOrderId: id, personId, makerId, offerId, stars, text },
    writtenAt: intoHours(addDays(order.handedOverAt, 4), 9, 20),
    ...(answer && {
      ...{ answer, answeredById: staffId },
      answeredAt: intoHours(addDays(order.handedOverAt, 6), 9, 18),
    }),
  }
}
