import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  decideNewsletter,
  endSubscription,
  getNewsletter,
  listNewsletters,
  sendNewsletter,
} from '~/domains/market/index.server'
import { newsletterForm } from '~/domains/market/schema'
import { parseForm } from '~/http/forms.server'
import { newId } from '~/lib/ids'
import { refuse } from '~/lib/result'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { seededNow } from '../../../setup/test-day'
import { actor } from '../../applications/put/open-cases'
import { asPortal, asSuperuser, openDatabase } from '../../ledger/open-database'
import {
  idOf,
  linkIn,
  mailbox,
  one,
  portal,
  sendAll,
  subscribe,
  takeJobs,
  two,
  write,
} from './put-newsletter'

// Letters: one administrator writes, another sends, once, to everybody who wants them at that moment.
let test: TestDatabase
let secrets: string[]

beforeAll(async () => {
  test = await openDatabase('catalogue')
  secrets = []
  for (const name of ['a', 'b', 'c']) secrets.push(await subscribe(test, `${name}@example.uz`))
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})
beforeEach(() => takeJobs(test, 'market.sendNewsletter'))

const decide = (id: string, act: 'release' | 'withdraw' = 'release', who = two) =>
  perform(who, decideNewsletter, { id, act })
const counts = async (id: string) => (await getNewsletter(one, id))?.counts
const unavailable = refuse('notifications.error.providerUnavailable')

it('is written by one administrator, sent by another, and once', async () => {
  expect(await write([], actor('approver', 'approver'))).toMatchObject({ error: 'admin.error.notAllowed' })
  const id = idOf(await write())
  expect(await decide(id, 'release', one)).toMatchObject({ error: 'newsletter.error.own' })
  expect(await decide(newId())).toMatchObject({ error: 'newsletter.error.notFound' })
  expect(await decide('x')).toMatchObject({ error: 'newsletter.error.notFound' })
  expect(await decide(id, 'release', actor('auditor', 'auditor'))).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  expect(await takeJobs(test, 'market.sendNewsletter')).toEqual([])
  const both = await Promise.all([decide(id), decide(id)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: 'newsletter.error.decided' })
  const { taken, jobs } = await sendAll(test)
  expect(jobs).toHaveLength(1)
  expect(taken.map(({ to }) => to).sort()).toEqual(['a@example.uz', 'b@example.uz', 'c@example.uz'])
  expect(await counts(id)).toEqual({ waiting: 0, sent: 3, failed: 0, ended: 0 })
  expect(await decide(id, 'withdraw')).toMatchObject({ error: 'newsletter.error.decided' })
  const { letters, receivers } = await listNewsletters(one, { page: 1 })
  expect(letters).toContainEqual(expect.objectContaining({ id, status: 'released' }))
  expect(receivers).toBe(3)
  expect(await getNewsletter(actor('citizen-leg'), id)).toBeNull()
})

it('comes in the language of each, with the ways to its end, and names no one in its links', async () => {
  const id = idOf(await write([{ path: '/fairs' }]))
  await decide(id)
  const { taken } = await sendAll(test)
  for (const mail of taken) {
    expect(mail).toMatchObject({ subject: 'Title ru', locale: 'ru' })
    expect(mail.text).toContain('/ru/fairs')
    const secret = linkIn(mail, 'end')
    expect(secrets).toContain(secret)
    expect(linkIn(mail, 'settings')).toBe(secret)
    expect(new URL(mail.endUrl ?? '').pathname).toBe(`/api/newsletter/end/${secret}`)
    expect(mail.text.replaceAll(secret, '')).not.toMatch(/example\.uz|[?&]\w+=/)
  }
})

it('is not sent again to whom it was sent, whatever is tried again', async () => {
  const id = idOf(await write())
  await decide(id)
  const [job] = await takeJobs(test, 'market.sendNewsletter')
  const portion = job?.payload as { letterId: string; portion: number }
  const box = mailbox()
  box.answers.push({ ok: true, value: { providerId: '1' } }, unavailable as never)
  await expect(sendNewsletter(box.worker, portion)).rejects.toThrow('does not answer')
  expect(await counts(id)).toMatchObject({ waiting: 2, sent: 1 })
  box.answers.push(refuse('notifications.error.refusedByProvider', { reason: 'smtp 550' }) as never)
  // Two workers at once.
  await Promise.allSettled([sendNewsletter(box.worker, portion), sendNewsletter(box.worker, portion)])
  await sendNewsletter(box.worker, portion).catch(() => undefined)
  expect(await counts(id)).toEqual({ waiting: 0, sent: 2, failed: 1, ended: 0 })
  expect(new Set(box.taken.map(({ to }) => to)).size).toBe(box.taken.length)
})

it('does not send again what was being sent when a worker died', async () => {
  const id = idOf(await write())
  await decide(id)
  const [job] = await takeJobs(test, 'market.sendNewsletter')
  const portion = job?.payload as { letterId: string; portion: number }
  const { worker } = mailbox()
  const mail = { send: () => Promise.reject(new Error('gone')) }
  const dying = { ...worker, ports: { ...worker.ports, mail } }
  await expect(sendNewsletter(dying, portion)).rejects.toThrow('gone')
  const box = mailbox()
  await expect(sendNewsletter(box.worker, portion)).rejects.toThrow('not ended')
  expect(box.taken).toHaveLength(2)
  const later = { ...box.worker, now: () => new Date(portal.now().getTime() + 11 * 60_000) }
  await sendNewsletter(later, portion)
  expect(box.taken).toHaveLength(2)
  expect(await counts(id)).toMatchObject({ waiting: 0, sent: 2, failed: 1 })
})

it('passes over whoever ended before it was her turn, and counts her', async () => {
  const secret = await subscribe(test, 'd@example.uz')
  const id = idOf(await write())
  await decide(id)
  await perform(portal, endSubscription, { secret })
  const { taken } = await sendAll(test)
  expect(taken.map(({ to }) => to)).not.toContain('d@example.uz')
  expect(taken).toHaveLength(3)
  expect(await counts(id)).toEqual({ waiting: 0, sent: 3, failed: 0, ended: 1 })
})

it('comes once a month at most to whoever wants no more', async () => {
  const secret = await subscribe(test, 'monthly@example.uz', { pace: 'monthly' })
  const send = async (at = two) => {
    await decide(idOf(await write()), 'release', at)
    const { taken } = await sendAll(test)
    return taken.some(({ to }) => to === 'monthly@example.uz')
  }
  expect([await send(), await send()]).toEqual([true, false])
  // By Tashkent's days: five hours before the month of UTC.
  const next = Date.UTC(seededNow.getUTCFullYear(), seededNow.getUTCMonth() + 1, 1) - 4 * 3_600_000
  expect(await send({ ...two, now: () => new Date(next) })).toBe(true)
  await perform(portal, endSubscription, { secret })
})

it('names what is on sale; what no longer is falls out by itself', async () => {
  const [product] = await asPortal(({ tx }) =>
    tx.product.findMany({
      where: { status: 'published', parentId: null, stock: { gt: 3 }, seller: { status: 'approved' } },
      orderBy: { slug: 'asc' },
      ...{ take: 1, select: { slug: true } },
    }),
  )
  const slug = product?.slug ?? ''
  expect(await write([{ slug: 'no-such' }])).toMatchObject({ error: 'newsletter.error.items.notOnSale' })
  const id = idOf(await write([{ slug }, { path: '/fairs' }]))
  const shown = async () => (await getNewsletter(one, id))?.shown.en.text
  expect(await shown()).toContain(`/en/market/products/${slug}`)
  expect(await getNewsletter(one, id)).toMatchObject({ addresses: [`/market/products/${slug}`, '/fairs'] })
  const hide = `update product set status = 'hidden' where slug = $1`
  await asSuperuser(test, (client) => client.query(hide, [slug]))
  expect(await shown()).not.toContain(slug)
  await decide(id)
  const { taken } = await sendAll(test)
  expect(taken.length).toBeGreaterThan(0)
  expect(taken.some(({ text }) => text.includes(slug))).toBe(false)
})

it('is guarded by the database: two people, whole words, one row a receiver', async () => {
  const id = idOf(await write([{ path: '/fairs' }]))
  const set = (who: typeof one, data: object) =>
    transaction(who, ({ tx }) => tx.newsletterLetter.update({ where: { id }, data }))
  const release = (who: typeof one) => ({
    ...{ status: 'released', decidedById: who.personId, decidedAt: seededNow },
  })
  await expect(set(one, release(one))).rejects.toThrow(/newsletter_letter_two_people/)
  await expect(set(two, release(one))).rejects.toThrow(/somebody else/)
  await expect(set(two, { texts: {} })).rejects.toThrow()
  await expect(set(actor('approver', 'approver'), release(two))).rejects.toThrow()
  const item = (who: typeof one, data: object) =>
    transaction(who, ({ tx }) =>
      tx.newsletterLetterItem.create({ data: { letterId: id, place: 1, ...data } }),
    )
  await expect(item(two, { path: '/market' })).rejects.toThrow(/chosen with it/)
  await expect(item(one, { path: '//evil.uz' })).rejects.toThrow(/newsletter_letter_item_path/)
  await expect(item(one, { path: '/market', place: 6 })).rejects.toThrow(/newsletter_letter_item_six/)
  await expect(item(one, {})).rejects.toThrow(/newsletter_letter_item_one/)
  const subscription = await asPortal(({ tx }) =>
    tx.newsletterSubscription.findFirstOrThrow({ where: { status: 'active' }, select: { id: true } }),
  )
  const deliver = (subscriptionId = subscription.id) =>
    asPortal(({ tx }) =>
      tx.newsletterDelivery.create({
        data: { ...{ id: newId(), letterId: id, subscriptionId }, ...{ portion: 0, status: 'queued' } },
      }),
    )
  await expect(deliver(), 'not released').rejects.toThrow(/was not released/)
  await expect(set(two, release(two))).resolves.toMatchObject({ status: 'released' })
  await expect(deliver()).resolves.toMatchObject({ status: 'queued' })
  await expect(deliver(), 'twice').rejects.toThrow()
  const ended = await asPortal(({ tx }) =>
    tx.newsletterSubscription.findFirstOrThrow({ where: { status: 'ended' }, select: { id: true } }),
  )
  await expect(deliver(ended.id), 'ended').rejects.toThrow(/does not want/)
  await expect(
    transaction(two, ({ tx }) => tx.newsletterDelivery.count()),
    'whose they are the staff does not see',
  ).resolves.toBe(0)
  for (const table of ['newsletter_letter', 'newsletter_letter_item', 'newsletter_delivery'])
    await expect(
      asSuperuser(test, (client) => client.query(`delete from ${table}`)),
      table,
    ).rejects.toThrow()
})

it('is taken back while it waits, by either', async () => {
  const id = idOf(await write())
  expect(await decide(id, 'withdraw', one)).toMatchObject({ ok: true })
  expect(await decide(id)).toMatchObject({ error: 'newsletter.error.decided' })
})

it('reads its form: addresses in any shape, none that leads away', () => {
  const read = (items: string) => {
    const form = new FormData()
    const said = {
      ...{ titleUzLatn: 'Choyga', titleRu: 'К чаю', titleEn: 'For tea' },
      ...{ textUzLatn: 'Choy uchun buyumlar shu yerda', textRu: 'Изделия для чая уже здесь' },
      ...{ textEn: 'Items for tea are here', items },
    }
    for (const [name, value] of Object.entries(said)) form.append(name, value)
    return parseForm(form, newsletterForm)
  }
  expect(
    read('https://x.uz/en/market/products/a-1?b=c\n/ru/market/products/b-2/\nc-3\n/fairs'),
  ).toMatchObject({
    value: {
      titles: { 'uz-Cyrl': 'Чойга' },
      items: [{ slug: 'a-1' }, { slug: 'b-2' }, { slug: 'c-3' }, { path: '/fairs' }],
    },
  })
  for (const item of ['https://evil.uz/x', '//evil.uz', '/\\evil', 'javascript:alert(1)'])
    expect(read(item), item).toMatchObject({
      reply: { errors: { items: { key: 'newsletter.error.items.shape' } } },
    })
  expect(read(Array.from({ length: 7 }, (_, at) => `p-${at}`).join('\n'))).toMatchObject({
    reply: { errors: { items: { key: 'newsletter.error.items.tooMany' } } },
  })
})
