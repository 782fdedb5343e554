import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  confirmSubscription,
  endSubscription,
  getSubscription,
  removeAddresses,
  setSubscription,
} from '~/domains/market/index.server'
import { askNewsletterForm, confirmMs, consentText } from '~/domains/market/schema'
import { parseForm } from '~/http/forms.server'
import { locales } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { action as endByPost, loader as openEnd } from '~/routes/api/end-newsletter'
import type { TestDatabase } from '../../../setup/database-per-test'
import { seededNow } from '../../../setup/test-day'
import { actor } from '../../applications/put/open-cases'
import { asPortal, asSuperuser, openDatabase } from '../../ledger/open-database'
import { ask, linkIn, one, portal, readMail, subscribe, takeJobs } from './put-newsletter'

// Who gets letters: whoever asked and confirmed, until she ends it. Her address is sealed, and goes after the end.
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('catalogue')
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const rowsOf = () => asPortal(({ tx }) => tx.newsletterSubscription.findMany({ orderBy: { askedAt: 'asc' } }))
const lastRow = async () => {
  const rows = await rowsOf()
  const row = rows.at(-1)
  if (!row) throw new Error('nobody asked')
  return row
}
const confirm = (link: string, at = portal) => perform(at, confirmSubscription, { link })
const later = (ms: number) => ({ ...portal, now: () => new Date(portal.now().getTime() + ms) })

it('is confirmed by the link of an e-mail, and pressed twice once', async () => {
  expect(await ask('Nargiza+craft@Example.uz')).toMatchObject({ ok: true })
  const asked = await lastRow()
  expect(asked).toMatchObject({ status: 'asked', consentText: consentText.number, confirmedAt: null })
  expect(JSON.stringify(asked)).not.toMatch(/nargiza|example/i)
  const mail = await readMail(test)
  expect(mail).toMatchObject({ to: 'Nargiza+craft@Example.uz', locale: 'ru' })
  const link = linkIn(mail, 'confirm')
  expect(JSON.stringify(asked)).not.toContain(link)
  expect(await confirm('no-such-link')).toMatchObject({ error: 'newsletter.error.notFound' })
  const pressed = await Promise.all([confirm(link), confirm(link)])
  expect(pressed.map(({ ok }) => ok)).toEqual([true, true])
  expect(await lastRow()).toMatchObject({ status: 'active', confirmCipher: null })
  expect((await lastRow()).confirmedAt).not.toBeNull()
})

it('answers the same of every address, and changes nothing of one that has it', async () => {
  const before = await rowsOf()
  // The same mailbox, spelt otherwise.
  const known = await ask('nargiza@example.uz', { locale: 'en', pace: 'monthly' })
  expect(await rowsOf()).toEqual(before)
  const mail = await readMail(test)
  expect(linkIn(mail, 'confirm')).toBe('')
  expect(await getSubscription(portal.now(), { secret: linkIn(mail, 'settings') })).toMatchObject({
    ...{ locale: 'ru', pace: 'each', status: 'active' },
  })
  expect(await ask('nobody@example.uz')).toEqual(known)
  await takeJobs(test, 'market.confirmNewsletter')
})

it('asked again before it was confirmed is one row, and only the last link counts', async () => {
  await ask('twice@example.uz')
  const first = linkIn(await readMail(test), 'confirm')
  const count = (await rowsOf()).length
  await Promise.all([ask('twice@example.uz'), ask('twice@example.uz')])
  expect(await rowsOf()).toHaveLength(count)
  const last = linkIn(await readMail(test), 'confirm')
  expect(await confirm(first)).toMatchObject({ error: 'newsletter.error.notFound' })
  expect(await confirm(last, later(confirmMs + 60_000))).toMatchObject({ error: 'newsletter.error.linkOver' })
  expect(await getSubscription(later(confirmMs + 60_000).now(), { confirm: last })).toMatchObject({
    isOpen: false,
  })
  expect(await confirm(last)).toMatchObject({ ok: true })
})

it('asks for the text of consent that is shown now', async () => {
  expect(await ask('old@example.uz', { text: consentText.number + 1 })).toMatchObject({
    error: 'newsletter.error.textChanged',
  })
})

it('keeps the words that were agreed to: other ones get another number and day', () => {
  const shown = locales.map((locale) => getT(locale)('newsletter.consent.text')).join('\n')
  const mark = createHash('sha256').update(shown).digest('hex').slice(0, 12)
  expect({ ...consentText, mark }).toEqual({ number: 1, on: '2026-11-29', mark: '7897d0e46cb1' })
})

it('changes language and pace by the link of the letters, and never after the end', async () => {
  const secret = await subscribe(test, 'settings@example.uz')
  const set = () => perform(portal, setSubscription, { secret, locale: 'uz-Cyrl', pace: 'monthly' })
  expect(await set()).toMatchObject({ ok: true })
  expect(await getSubscription(portal.now(), { secret })).toMatchObject({
    locale: 'uz-Cyrl',
    pace: 'monthly',
  })
  await perform(portal, endSubscription, { secret })
  expect(await set()).toMatchObject({ error: 'newsletter.error.ended' })
  expect(
    await perform(portal, setSubscription, { secret: 'other', locale: 'ru', pace: 'each' }),
  ).toMatchObject({ error: 'newsletter.error.notFound' })
})

it('ends by one POST of a mail program, without session or origin; a GET asks once more', async () => {
  const secret = await subscribe(test, 'one-tap@example.uz')
  const asked = (method: string, of = secret) => ({
    request: new Request(`http://localhost/api/newsletter/end/${of}`, {
      method,
      ...(method === 'POST' && { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }),
    }),
    ...{ params: { secret: of }, context: {} },
  })
  const page = await openEnd(asked('GET') as never)
  expect(page.headers.get('Location')).toBe(`/ru/newsletter/end/${secret}`)
  expect(await getSubscription(portal.now(), { secret })).toMatchObject({ status: 'active' })
  const posted = [await endByPost(asked('POST') as never), await endByPost(asked('POST') as never)]
  expect(posted.map(({ status }) => status)).toEqual([200, 200])
  expect(await getSubscription(portal.now(), { secret })).toMatchObject({ status: 'ended' })
  expect((await endByPost(asked('POST', 'other') as never)).status).toBe(404)
  await expect(openEnd(asked('GET', 'other') as never)).rejects.toMatchObject({ status: 404 })
})

it('erases the address after the end and of who never confirmed, and keeps what was agreed to', async () => {
  const secret = await subscribe(test, 'gone@example.uz')
  await perform(portal, endSubscription, { secret })
  await ask('never@example.uz')
  await takeJobs(test, 'market.confirmNewsletter')
  await perform(portal, removeAddresses)
  const ended = (await rowsOf()).filter(({ status }) => status === 'ended')
  expect(ended.length).toBeGreaterThan(0)
  for (const row of ended) {
    expect(row).toMatchObject({ emailIndex: null, emailCipher: null, secretCipher: null })
    expect(row.confirmedAt && row.endedAt && row.consentText).toBe(consentText.number)
  }
  expect((await rowsOf()).filter(({ status }) => status === 'lapsed')).toEqual([])
  await perform(later(confirmMs + 60_000), removeAddresses)
  const lapsed = (await rowsOf()).filter(({ status }) => status === 'lapsed')
  expect(lapsed.length).toBeGreaterThan(0)
  expect(lapsed.every(({ emailIndex, confirmedAt }) => emailIndex === null && confirmedAt === null)).toBe(
    true,
  )
  // Whoever ended may ask again: a row of its own.
  expect(await subscribe(test, 'gone@example.uz')).not.toBe('')
})

it('is seen by nobody but the portal, and what was agreed to is not rewritten', async () => {
  const secret = await subscribe(test, 'guarded@example.uz')
  for (const who of [one, actor('auditor', 'auditor'), actor('citizen-leg')])
    expect(await transaction(who, ({ tx }) => tx.newsletterSubscription.count()), who.role).toBe(0)
  const { id } = await lastRow()
  const set = (data: object) =>
    asPortal(({ tx }) => tx.newsletterSubscription.update({ where: { id }, data }))
  await expect(set({ consentText: 2 })).rejects.toThrow(/newsletter_subscription_stays/)
  await expect(set({ emailIndex: 'other' })).rejects.toThrow(/newsletter_subscription_stays/)
  await expect(set({ confirmedAt: seededNow })).rejects.toThrow(/newsletter_subscription_fixed/)
  await expect(set({ status: 'asked' })).rejects.toThrow()
  await expect(set({ status: 'ended' })).rejects.toThrow(/newsletter_subscription_over/)
  await expect(set({ emailIndex: null, emailCipher: null, secretCipher: null })).rejects.toThrow(
    /newsletter_subscription_address/,
  )
  await expect(
    asSuperuser(test, (client) => client.query('delete from newsletter_subscription where id = $1', [id])),
  ).rejects.toThrow()
  const { emailIndex } = await lastRow()
  await expect(
    asPortal(({ tx }) =>
      tx.newsletterSubscription.create({
        data: {
          ...{ id: '019b0000-0000-7000-8000-000000000001', emailIndex, emailCipher: 'x', locale: 'ru' },
          ...{ pace: 'each', status: 'asked', consentText: 1, askedAt: seededNow, confirmHash: 'a' },
          ...{ confirmCipher: 'x', confirmUntil: seededNow, secretHash: 'b', secretCipher: 'x' },
        },
      }),
    ),
    'one open row an address',
  ).rejects.toThrow()
  await perform(portal, endSubscription, { secret })
  await expect(set({ locale: 'en' })).rejects.toThrow(/newsletter_subscription_stays/)
})

it('reads its form: nothing is agreed to or chosen by itself', () => {
  const form = new FormData()
  form.append('email', 'nargiza')
  const parsed = parseForm(form, askNewsletterForm)
  const errors = parsed.ok ? {} : parsed.reply.errors
  expect(Object.fromEntries(Object.entries(errors).map(([at, { key }]) => [at, key]))).toEqual({
    email: 'typed.email.at',
    locale: 'newsletter.error.locale',
    pace: 'newsletter.error.pace',
    consent: 'newsletter.error.consent',
  })
})
