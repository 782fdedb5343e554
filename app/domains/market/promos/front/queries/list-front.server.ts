import { dayOf, hourOf } from '~/platform/clock.server'
import { database } from '~/platform/db.server'
import { type Feature, featured, readFeatures } from '../rows/read-feature.server'

/** What is shown at once: more would push the products down. */
const most = { banner: 3, collection: 4 } as const

/** What stands in front of the market at an instant, for a reader of `locale`; a collection of which nothing is on sale is left out. */
export async function listFront(now: Date, locale: string): Promise<Feature[]> {
  const [day, hour] = [dayOf(now), hourOf(now)]
  const rows = await database().marketFeature.findMany({
    where: {
      status: 'published',
      AND: [
        { OR: [{ fromOn: { lt: day } }, { fromOn: day, fromHour: { lte: hour } }] },
        { OR: [{ untilOn: { gt: day } }, { untilOn: day, untilHour: { gt: hour } }] },
      ],
    },
    orderBy: [{ place: 'asc' }, { id: 'asc' }],
    include: featured,
    take: 20,
  })
  const shown = (await readFeatures(rows, locale)).filter(
    ({ kind, items }) => kind === 'banner' || items.length > 0,
  )
  return [
    ...shown.filter(({ kind }) => kind === 'banner').slice(0, most.banner),
    ...shown.filter(({ kind }) => kind === 'collection').slice(0, most.collection),
  ]
}
