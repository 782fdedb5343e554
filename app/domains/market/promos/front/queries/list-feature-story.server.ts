import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { nameColumns, type PersonName } from '~/lib/people/person-name'
import { isoDayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { MarketFeature } from '~/platform/prisma/client'
import { isDesk } from '../../../policy'
import { compareFeatures, type FeatureChange } from '../compare-features'
import { wordHour } from '../word-hour'

export interface FeatureAct {
  /** Of the version. */
  id: string
  act: 'prepared' | 'published' | 'withdrawn'
  at: Date
  /** Null of who is not known. */
  by: PersonName | null
  /** What is otherwise than in the version before; empty of a first one, and of what was decided. */
  changes: FeatureChange[]
}

/** More versions of one are not told. */
const mostVersions = 50

/** Who prepared, published and took back a banner or a choice, with its earlier and later versions, the latest first. */
export async function listFeatureStory(context: Context, id: string): Promise<FeatureAct[]> {
  if (!isDesk(context) || !isId(id)) return []
  return transaction(context, (work) =>
    // Names of colleagues, and what they did, are read with the portal's eyes.
    work.asSystem(async () => {
      const { tx } = work
      const chain = await tx.$queryRaw<{ id: string }[]>`
        with recursive before as (
          select f.id, f.replaces_id from market_feature f where f.id = ${id}::uuid
          union select f.id, f.replaces_id from market_feature f join before b on f.id = b.replaces_id),
        whole as (
          select b.id from before b
          union select f.id from market_feature f join whole w on f.replaces_id = w.id)
        select id from whole limit ${mostVersions}`
      const ids = chain.map((one) => one.id)
      const versions = await tx.marketFeature.findMany({
        where: { id: { in: ids } },
        include: { products: { orderBy: { place: 'asc' }, select: { product: { select: { slug: true } } } } },
      })
      const rows = await tx.auditEntry.findMany({
        where: { chain: { in: ids.map((one) => `marketFront:${one}`) } },
        orderBy: [{ at: 'desc' }, { sequence: 'desc' }],
        select: { chain: true, action: true, actorId: true, at: true },
      })
      const people = await tx.person.findMany({
        where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } },
        select: { id: true, ...nameColumns },
      })
      return rows.flatMap(({ chain: of, action, actorId, at }): FeatureAct[] => {
        const [version, act] = [versions.find((one) => of.endsWith(one.id)), action.split('.')[1]]
        if (!version || (act !== 'prepared' && act !== 'published' && act !== 'withdrawn')) return []
        const before = act === 'prepared' && versions.find((one) => one.id === version.replacesId)
        const changes = before ? compareFeatures(told(before), told(version)) : []
        const who = people.find((one) => one.id === actorId)
        const by = who ? { family: who.familyName, given: who.givenName, patronymic: who.patronymic } : null
        return [{ id: version.id, act, at, by, changes }]
      })
    }),
  )
}

type Version = MarketFeature & { products: { product: { slug: string } }[] }

function told({ titles, sentences, path, place, look, theme, fromOn, untilOn, products, ...hours }: Version) {
  return {
    ...{ titles: titles as Record<string, string>, sentences: sentences as Record<string, string> },
    ...{ path: path ?? '', place: String(place), look, theme: theme ?? '' },
    ...{ fromOn: isoDayOf(fromOn), untilOn: isoDayOf(untilOn) },
    ...{ fromHour: wordHour(hours.fromHour), untilHour: wordHour(hours.untilHour) },
    products: products.map(({ product }) => product.slug).join(', '),
  }
}
