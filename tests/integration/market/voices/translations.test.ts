import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  approveTranslation,
  createTextRequest,
  getOwnTextRequest,
  getTextChoice,
  getTextTask,
  listTextQueue,
  releaseTextRequest,
  returnTranslation,
  submitTranslation,
  takeTextRequest,
  updateProduct,
  updateShop,
  withdrawTextRequest,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { forgetCached } from '~/platform/cache.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { watchTexts } from '~/workflows/market-orders/watch-texts.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { actingAs, grantByOwner, makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { openShop, testNow } from '../open-shop'
import { findProducts, system } from '../purchase'

// A seller asks, an editor takes, writes and hands in, the seller accepts or gives back; nobody is of both sides.
let test: TestDatabase
let product: { id: string; slug: string; sellerId: string }
let seller: Context
let editor: Context
let other: Context
const ok = { ok: true }
const moved = { error: 'translations.error.moved' }
const english = { name: 'Tea bowl', text: 'A bowl for tea, made of clay.' }

beforeAll(async () => {
  test = await openShop()
  const [found] = await findProducts(1)
  if (!found) throw new Error('no product')
  product = found
  const { id } = await makePerson()
  await grantByOwner(id, 'artisan', product.sellerId)
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query('update seller set person_id = $1 where id = $2', [id, product.sellerId])
  })
  seller = actingAs(id, 'artisan', product.sellerId)
  editor = actingAs((await makePerson([{ role: 'text_editor' }])).id, 'text_editor')
  other = actingAs((await makePerson([{ role: 'text_editor' }])).id, 'text_editor')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})
beforeEach(async () => {
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `update text_request set status = 'withdrawn', due_on = null, ended_at = asked_at where ended_at is null`,
    )
    await client.query("delete from product_text where product_id = $1 and locale <> 'ru'", [product.id])
  })
})

const on = (who: Context, days: number): Context => ({ ...who, now: () => addDays(testNow, days) })
const ask = (to: 'en' | 'uz-Latn' = 'en', who = seller) =>
  perform(who, createTextRequest, { productId: product.id, from: 'ru', to, note: 'Choy uchun' })
async function asked(to: 'en' | 'uz-Latn' = 'en'): Promise<string> {
  const done = await ask(to)
  if (!done.ok) throw new Error(done.error)
  return done.value.id
}
const take = (id: string, who = editor) => perform(who, takeTextRequest, { id })
const hand = (id: string, source = 1, who = editor, text: typeof english = english) =>
  perform(who, submitTranslation, { id, source, ...text })
async function accept(id: string, text = english) {
  const seen = (await getOwnTextRequest(seller, id))?.seen ?? 0
  return perform(seller, approveTranslation, { id, seen, ...text })
}
const textsOf = () =>
  transaction(system, ({ tx }) =>
    tx.productText.findMany({ where: { productId: product.id }, orderBy: { locale: 'asc' } }),
  )
async function toldOf({ personId }: Context): Promise<string[]> {
  const rows = await transaction(system, ({ tx }) =>
    tx.message.findMany({ where: { personId, channel: 'portal' }, select: { template: true } }),
  )
  return rows.map(({ template }) => template)
}

it('goes from the seller through an editor back to her, and then to everybody', async () => {
  const id = await asked()
  expect(await ask()).toMatchObject({ error: 'translations.error.open', details: { id } })
  expect(await listTextQueue(editor, { page: 1, to: 'en' })).toMatchObject({ total: 1, counts: { en: 1 } })
  expect(await getTextTask(editor, id)).toMatchObject({ note: 'Choy uchun', source: { name: 'Пиала 0' } })
  expect(await hand(id)).toMatchObject(moved)
  expect(await take(id)).toMatchObject(ok)
  expect([await take(id, other), await hand(id, 1, other)]).toMatchObject([
    { error: 'translations.error.notFound' },
    { error: 'translations.error.notFound' },
  ])
  expect(await hand(id)).toMatchObject(ok)
  expect(await hand(id), 'twice is once').toMatchObject(ok)
  expect(await toldOf(seller)).toContain('notifications.translationHanded')
  expect(await perform(seller, returnTranslation, { id, reason: 'Qisqaroq' })).toMatchObject(ok)
  expect(await getTextTask(editor, id)).toMatchObject({ status: 'taken', reason: 'Qisqaroq' })
  expect(await hand(id)).toMatchObject(ok)
  expect(await accept(id, { ...english, name: 'Small tea bowl' })).toMatchObject(ok)
  expect(await accept(id)).toMatchObject(moved)
  expect(await textsOf()).toMatchObject([
    { locale: 'en', name: 'Small tea bowl', isMade: false },
    { locale: 'ru', name: 'Пиала 0', isMade: false },
  ])
  expect(await toldOf(editor)).toEqual(
    expect.arrayContaining(['notifications.translationReturned', 'notifications.translationAccepted']),
  )
})

it('makes the other Uzbek script of an accepted text, and keeps it made', async () => {
  const id = await asked('uz-Latn')
  await take(id)
  await hand(id, 1, editor, { name: 'Piyola', text: 'Choy uchun piyola, loydan.' })
  expect(await accept(id, { name: 'Piyola', text: 'Choy uchun piyola, loydan.' })).toMatchObject(ok)
  expect(await textsOf()).toMatchObject([
    { locale: 'ru' },
    { locale: 'uz-Cyrl', name: 'Пиёла', isMade: true },
    { locale: 'uz-Latn', name: 'Piyola', isMade: false },
  ])
  expect(await getTextChoice(seller, product.id, 'ru')).toMatchObject({ to: ['en'], from: ['uz-Latn', 'ru'] })
})

it('tells the editor of what the seller changes meanwhile, and takes nothing that was made of the old text', async () => {
  const id = await asked()
  await take(id)
  const row = await transaction(system, ({ tx }) =>
    tx.product.findUniqueOrThrow({ where: { id: product.id } }),
  )
  const { categoryCode, priceTiyin, stock, leadDays, weightGrams, version } = row
  const rest = { availability: 'in_stock', lengthMm: null, widthMm: null, heightMm: null, marks: {} } as const
  const change = (description: string, at: number) =>
    perform(seller, updateProduct, {
      ...{ productId: product.id, version: at, seenStock: stock, categoryCode, priceTiyin, stock },
      ...{ leadDays, weightGrams, ...rest },
      texts: [{ locale: 'ru' as const, name: 'Пиала 0', description }],
    })
  // The same words again are no change.
  expect(await change('Пиала для чая.', version)).toMatchObject(ok)
  expect((await getTextTask(editor, id))?.sources).toHaveLength(1)
  expect(await change('Пиала для чая, 200 мл.', version + 1)).toMatchObject(ok)
  expect(await hand(id)).toMatchObject({ error: 'translations.error.sourceChanged' })
  expect(await getTextTask(editor, id)).toMatchObject({
    source: { number: 2, text: 'Пиала для чая, 200 мл.' },
    sources: [{ text: 'Пиала для чая.' }, {}],
  })
  expect(await toldOf(editor)).toContain('notifications.translationSource')
  expect(await hand(id, 2)).toMatchObject(ok)
  expect(await change('Пиала для зелёного чая.', version + 2)).toMatchObject(ok)
  expect(await getOwnTextRequest(seller, id)).toMatchObject({ handedSource: 2, source: { number: 3 } })
  const stale = { id, seen: version, ...english }
  expect(await perform(seller, approveTranslation, stale)).toMatchObject({
    error: 'market.error.productChanged',
  })
})

it('puts the story of a shop into another language too', async () => {
  await transaction(system, ({ tx }) =>
    tx.seller.update({
      where: { id: product.sellerId },
      data: { about: { ru: 'Мы лепим посуду из местной глины.' } },
    }),
  )
  const done = await perform(seller, createTextRequest, { productId: null, from: 'ru', to: 'en', note: null })
  const id = done.ok ? done.value.id : ''
  await take(id)
  const story = { name: null, text: 'We make dishes of the clay that is found here.' }
  expect(await perform(editor, submitTranslation, { id, source: 1, ...story })).toMatchObject(ok)
  expect(
    await perform(editor, submitTranslation, { id, source: 1, ...story }),
    'twice is once',
  ).toMatchObject(ok)
  expect(
    await perform(editor, submitTranslation, { id, source: 1, ...story, text: 'Otherwise than before.' }),
  ).toMatchObject({ error: 'translations.error.moved' })
  const own = await getOwnTextRequest(seller, id)
  expect(await perform(seller, approveTranslation, { id, seen: own?.seen ?? 0, ...story })).toMatchObject(ok)
  const row = await transaction(system, ({ tx }) =>
    tx.seller.findUniqueOrThrow({ where: { id: product.sellerId } }),
  )
  expect(row.about).toMatchObject({ en: story.text, ru: 'Мы лепим посуду из местной глины.' })
  const shop = { displayName: row.displayName, soato: row.soato, languages: [], aboutMade: [] }
  const next = await perform(seller, createTextRequest, {
    ...{ productId: null, from: 'ru', to: 'uz-Latn', note: null },
  })
  expect(
    await perform(seller, updateShop, {
      ...shop,
      about: { ru: 'Теперь мы лепим и плитку.' },
      version: row.version,
    }),
  ).toMatchObject(ok)
  const changed = await getOwnTextRequest(seller, next.ok ? next.value.id : '')
  expect(changed?.source).toMatchObject({ number: 2, text: 'Теперь мы лепим и плитку.' })
})

it('gives a text to one of two editors at once, and no more than three to one', async () => {
  const id = await asked()
  const both = await Promise.all([take(id), take(id, other)])
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  const holder = both[0]?.ok ? editor : other
  expect(await perform(holder, releaseTextRequest, { id })).toMatchObject(ok)
  expect(await getTextTask(other, id)).toMatchObject({ status: 'asked', isTaken: false })
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    for (let count = 0; count < 3; count++)
      await client.query(
        `insert into text_request (id, seller_id, from_locale, to_locale, status, asked_by_id, asked_at, due_on, taken_by_id, taken_at, product_id)
         select $1, seller_id, 'ru', 'uz-Latn', 'taken', asked_by_id, asked_at, current_date, $2, asked_at, $3 from text_request where id = $4`,
        [newId(), editor.personId, newId(), id],
      )
  })
  expect(await take(id)).toMatchObject({ error: 'translations.error.tooManyTaken', details: { count: 3 } })
})

it('lets nobody stand on both sides', async () => {
  const id = await asked()
  const both = actingAs(seller.personId ?? '', 'text_editor')
  expect(await take(id, both)).toMatchObject({ error: 'sides.error.translate' })
  expect(await getTextTask(both, id)).toMatchObject({ isOwnSide: true })
  const row = {
    status: 'taken',
    takenById: seller.personId,
    takenAt: testNow,
    dueOn: dayOf(testNow),
  } as const
  const force = transaction(both, (work) =>
    work.asSystem(() => work.tx.textRequest.update({ where: { id }, data: row })),
  )
  await expect(force).rejects.toThrow(/both sides|side/)
  await take(id)
  await hand(id)
  await grantByOwner(editor.personId ?? '', 'artisan', product.sellerId)
  const joined = actingAs(editor.personId ?? '', 'artisan', product.sellerId)
  expect(await perform(joined, approveTranslation, { id, seen: 1, ...english })).toMatchObject({
    error: 'sides.error.translate',
  })
  await asSuperuser(test, (client) =>
    client.query(`update role_grant set revoked_at = now() where person_id = $1 and role = 'artisan'`, [
      editor.personId,
    ]),
  )
})

it('goes back to the queue, or ends, when its day is over, and both are told', async () => {
  const id = await asked()
  await take(id)
  expect(await watchTexts(on(system, 7))).toEqual({ ended: 0 })
  expect(await watchTexts(on(system, 8))).toEqual({ ended: 1 })
  expect(await getTextTask(other, id)).toMatchObject({ status: 'asked' })
  for (const who of [seller, editor]) expect(await toldOf(who)).toContain('notifications.translationFreed')
  await take(id)
  await hand(id)
  expect(await watchTexts(on(system, 15))).toEqual({ ended: 1 })
  expect(await getOwnTextRequest(seller, id)).toMatchObject({ status: 'lapsed' })
  for (const who of [seller, editor]) expect(await toldOf(who)).toContain('notifications.translationLapsed')
  const untaken = await asked('uz-Latn')
  expect(await watchTexts(on(system, 60))).toEqual({ ended: 0 })
  expect(await watchTexts(on(system, 61))).toEqual({ ended: 1 })
  expect(await getOwnTextRequest(seller, untaken)).toMatchObject({ status: 'lapsed', text: null })
  expect(await toldOf(seller)).toContain('notifications.translationUntaken')
  expect(await take(untaken)).toMatchObject({ error: 'translations.error.notFound' })
  const again = await asked()
  expect(await perform(seller, withdrawTextRequest, { id: again })).toMatchObject(ok)
  expect(await take(again)).toMatchObject({ error: 'translations.error.notFound' })
})

it('is asked for by its seller alone, into a language in which nothing is written', async () => {
  const stranger = actingAs((await makePerson()).id, 'artisan', newId())
  expect(await ask('en', stranger)).toMatchObject({ error: 'translations.error.notFound' })
  expect(await ask('en', editor)).toMatchObject({ error: 'translations.error.notFound' })
  const same = { productId: product.id, from: 'en', to: 'uz-Latn', note: null } as const
  expect(await perform(seller, createTextRequest, same)).toMatchObject({
    error: 'translations.error.language',
  })
  const id = await asked()
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into text_request (id, seller_id, from_locale, to_locale, asked_by_id, asked_at, due_on, product_id)
       select gen_random_uuid(), seller_id, 'ru', 'en', asked_by_id, asked_at, due_on, gen_random_uuid()
         from text_request, generate_series(1, 9) where id = $1`,
      [id],
    )
  })
  expect(await ask('uz-Latn')).toMatchObject({
    error: 'translations.error.tooManyOpen',
    details: { count: 10 },
  })
  expect(await getOwnTextRequest(stranger, id)).toBeNull()
  expect(await getTextTask(stranger, id)).toBeNull()
  expect(await perform(stranger, withdrawTextRequest, { id })).toMatchObject({
    error: 'translations.error.notFound',
  })
})

it('follows the dated numbers of days, and the database ends nothing before anybody took it but by its day', async () => {
  await asSuperuser(test, (client) =>
    client.query(`insert into parameter (id, code, value, unit, valid_from, source, is_example) values
      (gen_random_uuid(), 'text-queue-days', 5, 'days', '2026-01-01', 'Test', true),
      (gen_random_uuid(), 'text-writing-days', 2, 'days', '2026-01-01', 'Test', true)`),
  )
  forgetCached('reference.parameters')
  const id = await asked()
  expect((await getOwnTextRequest(seller, id))?.dueOn).toEqual(addDays(dayOf(testNow), 5))
  await take(id)
  expect((await getOwnTextRequest(seller, id))?.dueOn).toEqual(addDays(dayOf(testNow), 2))
  const waiting = await asked('uz-Latn')
  const end = { status: 'lapsed', dueOn: null, endedAt: testNow } as const
  for (const who of [seller, editor])
    await expect(
      transaction(who, (work) =>
        work.asSystem(() => work.tx.textRequest.update({ where: { id: waiting }, data: end })),
      ),
    ).rejects.toThrow(/each of the two/)
})
