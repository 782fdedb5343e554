import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  createFeature,
  decideFeature,
  getDeskFeature,
  listDeskFeatures,
  listFeatureStory,
  listFront,
} from '~/domains/market/index.server'
import { featureForm } from '~/domains/market/schema'
import { parseForm } from '~/http/forms.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { seededNow } from '../../../setup/test-day'
import { actor } from '../../applications/put/open-cases'
import { asPortal, asSuperuser, openDatabase } from '../../ledger/open-database'

// What stands in front of the market: one of the desk prepares it, another publishes it, days and sales do the rest.
const one = actor('approver', 'approver')
const two = actor('approver-2', 'approver')
const today = dayOf(seededNow)
const wholeDays = { fromHour: 0, untilHour: 24 }
const texts = { 'uz-Latn': 'Sarlavha', 'uz-Cyrl': 'Сарлавҳа', ru: 'Заголовок', en: 'A title' }
let test: TestDatabase
let slugs: string[]

beforeAll(async () => {
  test = await openDatabase('catalogue')
  const rows = await asPortal((work) =>
    work.tx.product.findMany({
      where: { status: 'published', parentId: null, stock: { gt: 3 }, seller: { status: 'approved' } },
      orderBy: { slug: 'asc' },
      take: 3,
      select: { slug: true },
    }),
  )
  slugs = rows.map(({ slug }) => slug).reverse()
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const prepare = (products: string[], who = one, [from, until] = [0, 3], hours = wholeDays) =>
  perform(who, createFeature, {
    ...{ kind: 'collection', look: 'plain', theme: 'craft', titles: texts, sentences: texts, path: null },
    ...{ ...hours, products, place: 5, fromOn: addDays(today, from), untilOn: addDays(today, until) },
  })
const idOf = (made: Awaited<ReturnType<typeof prepare>>) => (made.ok ? made.value.id : '')
const decide = (id: string, act: 'publish' | 'withdraw', who = two) =>
  perform(who, decideFeature, { id, act })
const shown = async (id: string, days = 0) => {
  const features = await listFront(addDays(today, days), 'en')
  return features.find((feature) => feature.id === id)?.items.map(({ slug }) => slug) ?? null
}

it('is shown on its days, in its order, once another one of the desk has published it', async () => {
  expect(await prepare(['no-such-product'])).toMatchObject({ error: 'front.error.products.notOnSale' })
  expect(await prepare(slugs, actor('administrator', 'administrator'))).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  const id = idOf(await prepare(slugs))
  expect(await decide(id, 'publish', one)).toMatchObject({ error: 'front.error.own' })
  expect(await decide(newId(), 'publish')).toMatchObject({ error: 'front.error.notFound' })
  expect(await decide('x', 'publish')).toMatchObject({ error: 'front.error.notFound' })
  expect(await shown(id)).toBeNull()
  const decided = await Promise.all([1, 2].map(() => decide(id, 'publish')))
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await shown(id)).toEqual(slugs)
  expect([await shown(id, -1), await shown(id, 3), await shown(id, 4)]).toEqual([null, slugs, null])
  const { features } = await listDeskFeatures(one, { page: 1 })
  expect(features).toContainEqual(expect.objectContaining({ id, chosen: 3, isOwn: true, isOver: false }))
  const other = actor('administrator', 'administrator')
  expect(await decide(id, 'withdraw', other)).toMatchObject({ error: 'admin.error.notAllowed' })
  expect(await decide(id, 'withdraw', one)).toMatchObject({ ok: true })
  expect(await decide(id, 'publish')).toMatchObject({ error: 'front.error.decided' })
  expect(await shown(id)).toBeNull()
})

it('begins and ends by the hour of Tashkent', async () => {
  const [slug = ''] = slugs
  const id = idOf(await prepare([slug], one, [0, 1], { fromHour: 10, untilHour: 18 }))
  await decide(id, 'publish')
  const at = async (days: number, hour: number, minute = 0) => {
    const now = new Date(addDays(today, days).getTime() + ((hour - 5) * 60 + minute) * 60_000)
    return (await listFront(now, 'en')).some((feature) => feature.id === id)
  }
  expect([await at(0, 9, 59), await at(0, 10), await at(0, 23), await at(1, 0)]).toEqual([
    false,
    true,
    true,
    true,
  ])
  expect([await at(1, 17, 59), await at(1, 18), await at(-1, 12)]).toEqual([true, false, false])
  const inOneDay = { fromHour: 18, untilHour: 10 }
  await expect(prepare([slug], one, [0, 0], inOneDay), 'nor in the database').rejects.toThrow(
    /market_feature_hours/,
  )
})

it('is corrected by a version that takes its place once another one of the desk has published it', async () => {
  const id = idOf(await prepare(slugs))
  await decide(id, 'publish')
  const [first = ''] = slugs
  const correct = (of: string, who = two, kind: 'collection' | 'banner' = 'collection') =>
    perform(who, createFeature, {
      ...{ kind, look: 'plain', theme: kind === 'banner' ? null : 'craft', path: '/market', place: 5 },
      ...{ titles: { ...texts, en: 'A better title' }, sentences: texts, replacesId: of },
      ...{
        products: kind === 'banner' ? [] : [first],
        fromOn: today,
        untilOn: addDays(today, 3),
        ...wholeDays,
      },
    })
  expect(await correct(newId())).toMatchObject({ error: 'front.error.notFound' })
  expect(await correct(id, two, 'banner')).toMatchObject({ error: 'front.error.decided' })
  const both = await Promise.all([correct(id), correct(id, one)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: 'front.error.corrected' })
  const author = both[0]?.ok ? two : one
  const other = author === two ? one : two
  const corrected = idOf(both.find(({ ok }) => ok) as Awaited<ReturnType<typeof prepare>>)
  expect([await shown(id), await shown(corrected)]).toEqual([slugs, null])
  expect(await getDeskFeature(one, id, 'en')).toMatchObject({ correctionId: corrected, slugs })
  expect(await decide(corrected, 'publish', author)).toMatchObject({ error: 'front.error.own' })
  expect(await decide(corrected, 'publish', other)).toMatchObject({ ok: true })
  expect([await shown(id), await shown(corrected)]).toEqual([null, [first]])
  expect(await correct(id)).toMatchObject({ error: 'front.error.corrected' })
  const story = await listFeatureStory(one, corrected)
  expect(story.map(({ id: of, act }) => [of === id, act])).toEqual(
    expect.arrayContaining([
      [true, 'prepared'],
      [true, 'published'],
      [true, 'withdrawn'],
      [false, 'prepared'],
      [false, 'published'],
    ]),
  )
  expect(story.flatMap(({ changes }) => changes)).toContainEqual({
    ...{ field: 'title', lang: 'en', before: 'A title', after: 'A better title' },
  })
  expect(story.every(({ by }) => by !== null)).toBe(true)
  expect(await listFeatureStory(actor('citizen-leg'), corrected)).toEqual([])
})

it('is taken back at once where a waiting one is corrected', async () => {
  const id = idOf(await prepare([]))
  const again = await perform(one, createFeature, {
    ...{ kind: 'collection', look: 'plain', theme: 'craft', titles: texts, sentences: texts, path: null },
    ...{ products: [], place: 5, fromOn: today, untilOn: today, ...wholeDays, replacesId: id },
  })
  expect(again).toMatchObject({ ok: true })
  expect(await decide(id, 'publish')).toMatchObject({ error: 'front.error.decided' })
  expect(await decide(idOf(again), 'publish')).toMatchObject({ ok: true })
})

it('is neither prepared nor published by whose family sells what is chosen', async () => {
  const [slug = ''] = slugs
  const { person_id: seller } = await asSuperuser(test, async (client) => {
    const { rows } = await client.query<{ person_id: string }>(
      `select s.person_id from product p join seller s on s.id = p.seller_id where p.slug = $1`,
      [slug],
    )
    return rows[0] as { person_id: string }
  })
  const family = { ...one, personId: seller }
  expect(await prepare([slug], family)).toMatchObject({ error: 'sides.error.moderate' })
  const id = idOf(await prepare([slug]))
  expect(await decide(id, 'publish', family)).toMatchObject({ error: 'sides.error.moderate' })
})

it('loses by itself what is no longer on sale, and is gone with the last', async () => {
  const id = idOf(await prepare(slugs))
  await decide(id, 'publish')
  const [first = '', second = '', third = ''] = slugs
  const set = (slug: string, sql: string) =>
    asSuperuser(test, (client) => client.query(`update product set ${sql} where slug = $1`, [slug]))
  await set(first, `status = 'hidden'`)
  expect(await shown(id)).toEqual([second, third])
  await set(second, 'stock = 0')
  expect(await shown(id)).toEqual([third])
  await set(third, `status = 'hidden'`)
  expect(await shown(id)).toBeNull()
})

it('is not published after its last day, nor changed, nor by one alone in the database', async () => {
  const over = idOf(await prepare([], one, [-3, -1]))
  expect(await decide(over, 'publish')).toMatchObject({ error: 'front.error.over' })
  const thisDay = idOf(await prepare([], one, [0, 0], { fromHour: 0, untilHour: 1 }))
  const evening = { ...two, now: () => new Date(today.getTime() + 15 * 3_600_000) }
  expect(await decide(thisDay, 'publish', evening)).toMatchObject({ error: 'front.error.over' })
  const id = idOf(await prepare([]))
  const set = (who: typeof one, data: object) =>
    transaction(who, (work) => work.tx.marketFeature.update({ where: { id }, data }))
  const publish = (who: typeof one) => ({
    status: 'published',
    decidedById: who.personId,
    decidedAt: seededNow,
  })
  await expect(set(one, publish(one))).rejects.toThrow()
  await expect(set(two, publish(one))).rejects.toThrow()
  await expect(set(two, { titles: {} })).rejects.toThrow()
  await expect(set(actor('citizen-leg'), publish(two))).rejects.toThrow()
  await expect(set(two, publish(two))).resolves.toMatchObject({ status: 'published' })
})

it('reads its form: addresses in any shape, days in order, nothing that leads away', () => {
  const day = (name: string, date: Date) => ({
    [`${name}.day`]: String(date.getUTCDate()),
    [`${name}.month`]: String(date.getUTCMonth() + 1),
    [`${name}.year`]: String(date.getUTCFullYear()),
  })
  const read = (more: Record<string, string>) => {
    const form = new FormData()
    const said = {
      ...{ kind: 'collection', look: 'calm', theme: 'season', place: '3', titleUzLatn: 'Choyga taklif' },
      ...{ titleRu: 'К чаю', titleEn: 'For tea', sentenceUzLatn: 'Choy uchun buyumlar shu yerda' },
      ...{ sentenceRu: 'Изделия для чая здесь', sentenceEn: 'Items for tea are here' },
      ...{ ...day('fromOn', today), ...day('untilOn', addDays(today, 3)), products: 'piyola-0' },
      ...{ fromHour: '0', untilHour: '24' },
      ...more,
    }
    for (const [name, value] of Object.entries(said)) form.append(name, value)
    return parseForm(form, featureForm(today.toISOString().slice(0, 10)))
  }
  expect(
    read({ products: 'https://x.uz/en/market/products/a-1?b=c\n/ru/market/products/b-2/\n\na-1' }),
  ).toMatchObject({
    value: { products: ['a-1', 'b-2'], titles: { 'uz-Cyrl': 'Чойга таклиф' } },
  })
  const errors = (more: Record<string, string>) => {
    const parsed = read(more)
    return parsed.ok
      ? {}
      : Object.fromEntries(Object.entries(parsed.reply.errors).map(([at, { key }]) => [at, key]))
  }
  expect(errors({ products: '' })).toEqual({ products: 'front.error.products.missing' })
  expect(errors({ theme: '' })).toEqual({ theme: 'front.error.theme' })
  expect(errors({ kind: 'banner', path: '' })).toEqual({ path: 'front.error.path.missing' })
  for (const path of ['//evil.uz', 'https://evil.uz', '/ru/market', 'market', '/\\evil'])
    expect(errors({ path }), path).toEqual({ path: 'front.error.path.shape' })
  expect(errors(day('untilOn', addDays(today, -1)))).toHaveProperty('untilOn')
  const sameDay = day('untilOn', today)
  expect(errors({ ...sameDay, fromHour: '18', untilHour: '10' })).toEqual({ untilHour: 'front.error.hours' })
  expect(read({ ...sameDay, fromHour: '10', untilHour: '18' })).toMatchObject({
    value: { fromHour: 10, untilHour: 18 },
  })
  for (const untilHour of ['', '0', '25', '-1', '1.5', '10:00', 'ten'])
    expect(errors({ untilHour }), untilHour).toEqual({ untilHour: 'front.error.hour' })
  expect(errors({ products: Array.from({ length: 13 }, (_, at) => `p-${at}`).join('\n') })).toEqual({
    products: 'front.error.products.tooMany',
  })
})
