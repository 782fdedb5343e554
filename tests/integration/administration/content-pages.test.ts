import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  decidePage,
  findPages,
  getPage,
  listPageVersions,
  savePageDraft,
  submitPage,
} from '~/domains/administration/index.server'
import type { PageTexts } from '~/domains/administration/schema'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { listPagePaths, readShownPage } from '~/workflows/search/shown-pages.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { actor } from '../applications/put/open-cases'
import { openDatabase } from '../ledger/open-database'

// Pages: one administrator writes in four languages, another lets them count from a day.
const one = actor('administrator', 'administrator')
const two = actor('administrator-2', 'administrator')
const today = dayOf(seededNow)
const words = (text: string) => ({
  title: `Title ${text}`,
  lead: `Summary of ${text}`,
  text: `## ${text}\n\nwords`,
})
const saying = (text: string): PageTexts => ({
  ...{ 'uz-Latn': words(text), 'uz-Cyrl': words(text), ru: words(text), en: words(text) },
})
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('catalogue')
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const save = (slug: string, text: string, version = 0, isNew = false, who = one) =>
  perform(who, savePageDraft, { slug, isNew, version, texts: saying(text) })
const submit = (slug: string, number: number | null, days = 0, who = one) =>
  perform(who, submitPage, { slug, number, fromOn: addDays(today, days) })
const decide = (slug: string, number: number, act: 'publish' | 'withdraw', who = two) =>
  perform(who, decidePage, { slug, number, act })
const shown = async (slug: string, days = 0) =>
  (await readShownPage(slug, addDays(today, days), 'en'))?.title ?? null

it('is written by one, whole, and counts once another has published it', async () => {
  expect(await save('gifts', 'a')).toMatchObject({ error: 'editorial.error.notFound' })
  expect(await save('gifts', 'a', 0, true, actor('approver', 'approver'))).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  expect(
    await perform(one, savePageDraft, {
      ...{ slug: 'gifts', isNew: true, version: 0 },
      texts: { ...saying('a'), ru: { title: '', lead: '', text: '' } },
    }),
  ).toMatchObject({ ok: true })
  expect(await submit('gifts', 1)).toMatchObject({ error: 'editorial.error.incomplete' })
  expect(await save('gifts', 'b', 7)).toMatchObject({ error: 'editorial.error.changed' })
  expect(await save('gifts', 'b', 1, false, two)).toMatchObject({ error: 'editorial.error.open' })
  expect(await save('gifts', 'b', 1)).toMatchObject({ ok: true })
  expect(await save('gifts', 'b', 0, true)).toMatchObject({ error: 'editorial.error.taken' })
  expect(await submit('gifts', 1, 0, two)).toMatchObject({ error: 'editorial.error.notYours' })
  expect(await submit('gifts', 1, -1)).toMatchObject({ error: 'editorial.error.past' })
  expect(await submit('gifts', 1)).toMatchObject({ ok: true })
  expect(await decide('gifts', 1, 'publish', one)).toMatchObject({ error: 'sides.error.publishVersion' })
  expect(await shown('gifts')).toBeNull()
  expect(await decide('gifts', 1, 'publish')).toMatchObject({ ok: true })
  expect(await shown('gifts')).toBe('Title b')
  expect(await listPagePaths(today)).toContain('/pages/gifts')
  expect(await decide('gifts', 1, 'withdraw')).toMatchObject({ error: 'editorial.error.decided' })
})

it('changes on its day; what is to come is taken back before another is handed on', async () => {
  await save('gifts', 'c')
  await submit('gifts', 2, 3)
  await decide('gifts', 2, 'publish')
  expect([await shown('gifts'), await shown('gifts', 3)]).toEqual(['Title b', 'Title c'])
  await save('gifts', 'd')
  expect(await submit('gifts', 3, 1)).toMatchObject({ error: 'editorial.error.toCome' })
  expect(await decide('gifts', 2, 'withdraw')).toMatchObject({ ok: true })
  expect(await submit('gifts', 3, 1)).toMatchObject({ ok: true })
  expect(await decide('gifts', 3, 'withdraw')).toMatchObject({ ok: true })
  expect(await shown('gifts', 9)).toBe('Title b')
})

it('goes by two; a page that is needed says the program’s words again and never goes', async () => {
  expect(await submit('gifts', null)).toMatchObject({ ok: true })
  expect(await decide('gifts', 4, 'publish')).toMatchObject({ ok: true })
  expect(await shown('gifts')).toBeNull()
  expect((await findPages(today)).has('gifts')).toBe(false)
  expect(await submit('gifts', null)).toMatchObject({ error: 'editorial.error.nothingToRemove' })
  const stranger = actor('approver', 'approver')
  expect(await submit('gifts', null, 0, stranger)).toMatchObject({ error: 'admin.error.notAllowed' })
  expect(await decide('gifts', 4, 'withdraw', stranger)).toMatchObject({ error: 'admin.error.notAllowed' })
  expect(await decide('gifts', 99, 'publish')).toMatchObject({ error: 'editorial.error.notFound' })
  await save('gifts', 'e')
  expect(await submit('gifts', null)).toMatchObject({ error: 'editorial.error.open' })
  const own = await shown('privacy')
  expect(own).toBe('Personal data')
  expect(await submit('privacy', null)).toMatchObject({ error: 'editorial.error.notFound' })
  await save('privacy', 'p')
  await submit('privacy', 1)
  await decide('privacy', 1, 'publish')
  expect(await shown('privacy')).toBe('Title p')
  await submit('privacy', null)
  await decide('privacy', 2, 'publish')
  expect(await shown('privacy')).toBe(own)
  expect(await getPage('privacy', today)).toBeNull()
})

it('is one draft of two that begin at once, and published once', async () => {
  const begun = await Promise.all([one, two].map((who) => save('at-once', 'x', 0, true, who)))
  expect(begun.filter(({ ok }) => ok)).toHaveLength(1)
  const [draft] = await listPageVersions(one, 'at-once')
  const author = draft?.authorId === one.personId ? one : two
  const other = author === one ? two : one
  await submit('at-once', 1, 0, author)
  const decided = await Promise.all([0, 1].map(() => decide('at-once', 1, 'publish', other)))
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
})

it('is held to by the database', async () => {
  await save('held', 'x', 0, true)
  await submit('held', 1, 2)
  const set = (who: typeof one, data: object) =>
    transaction(who, (work) =>
      work.tx.contentPage.update({ where: { slug_number: { slug: 'held', number: 1 } }, data }),
    )
  const publish = (who: typeof one) => ({
    status: 'published',
    decidedById: who.personId,
    decidedAt: seededNow,
  })
  await expect(set(one, publish(one))).rejects.toThrow()
  await expect(set(two, { texts: saying('y') })).rejects.toThrow()
  await expect(set(two, { ...publish(two), texts: saying('y') })).rejects.toThrow()
  await expect(set(actor('approver', 'approver'), publish(two))).rejects.toThrow()
  expect(await decide('held', 1, 'publish')).toMatchObject({ ok: true })
  const back = { status: 'withdrawn', decidedById: two.personId, decidedAt: addDays(seededNow, 2) }
  await expect(set(two, back)).rejects.toThrow()
  expect(await listPageVersions(actor('citizen-leg'), 'held')).toEqual([])
})
